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
  it('is unknown before it is asked', () => {
    expect(notAsked().refusal(secretaryOf('elm'), { type: 'Reply', position: 'consent' })).toBe('consultation.unknown')
  })
})
