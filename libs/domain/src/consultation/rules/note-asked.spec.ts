import { describe, expect, it } from '@jest/globals'
import { at, engine, secretaryOf } from '../../story.fixture.js'
import { notAsked, tour, tourAsked } from '../consultation.fixture.js'

const { type: _, from, fromVersion, ...question } = tourAsked
const moved = { ...tourAsked, closes: at('2027-06-10', '17:00'), fromVersion: 25 }

describe('a consultation', () => {
  it('opens when the session asks', () => {
    expect(notAsked().events(engine, tourAsked)).toEqual([
      {
        type: 'ConsultationOpened',
        v: 1,
        at: at('2027-04-08', '00:00'),
        id: 'consultation',
        question,
        told: { from, fromVersion },
      },
    ])
  })
  it('opens once; an older question is passed over', () => {
    expect(tour().events(engine, tourAsked)).toEqual([])
    expect(
      tour()
        .after(engine, moved)
        .events(engine, { ...tourAsked, fromVersion: 24 }),
    ).toEqual([])
  })
  it('learns of other dates, and keeps the replies', () => {
    const asked = tour().after(secretaryOf('elm'), { type: 'Reply', position: 'consent' }).after(engine, moved)
    expect(asked.nextAt).toBe(at('2027-05-06', '17:00'))
    expect(asked.state).toMatchObject({ closes: at('2027-06-10', '17:00'), replies: { elm: { position: 'consent' } } })
  })
  it('does not open again when it is closed', () => {
    expect(tour().until('2027-05-14').events(engine, moved)).toEqual([])
  })
  it('goes on with the replies given before, when it ended with its stage and is asked again', () => {
    const replied = tour().after(secretaryOf('elm'), { type: 'Reply', position: 'consent' })
    const withdrawn = replied.after(engine, { ...tourAsked, asked: [], items: [], closes: null, fromVersion: 25 })
    const ended = withdrawn.conducted()
    expect(ended.state).toMatchObject({ status: 'closed', outcome: 'withdrawn' })
    expect(ended.events(engine, { ...tourAsked, asked: [], fromVersion: 26 })).toEqual([])
    const again = ended.after(engine, { ...tourAsked, fromVersion: 26 })
    const { status, outcome, closedAt, replies } = again.state
    expect([status, outcome, closedAt, Object.keys(replies)]).toEqual(['open', undefined, undefined, ['elm']])
    expect(again.duties.map(({ holder, state }) => [holder.body, state])).toEqual([
      ['elm', 'done'],
      ['fir', 'open'],
      ['oak', 'open'],
    ])
    expect(again.until('2027-05-14').state.outcome).toBe('notPresented')
  })
  it('is unknown before it is asked', () => {
    expect(notAsked().refusal(secretaryOf('elm'), { type: 'Reply', position: 'consent' })).toBe('consultation.unknown')
  })
})
