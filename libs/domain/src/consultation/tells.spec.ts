import { describe, expect, it } from '@jest/globals'
import { engine, secretaryOf } from '../story.fixture.js'
import { council, notAsked, review, tour, tourAsked, type ConsultationStory } from './consultation.fixture.js'
import { tells } from './tells.js'

const told = (before: ConsultationStory | null, after: ConsultationStory) =>
  tells(before?.state ?? null, after.state).map(({ to, fact }) => [to.id, fact.note, fact.opinions])
const consent = { type: 'Reply', position: 'consent' } as const

describe('a consultation tells its session', () => {
  it('whom it waits for, from its opening on', () => {
    expect(told(null, tour())).toEqual([['session', { status: 'open', waiting: ['elm', 'fir', 'oak'] }, []]])
    expect(told(tour(), tour().after(secretaryOf('fir'), consent))).toEqual([
      ['session', { status: 'open', waiting: ['elm', 'oak'] }, []],
    ])
  })
  it('the opinions of a body', () => {
    const after = review().after(council, { type: 'GiveOpinion', item: 'tests', opinion: 'returned' })
    expect(told(review(), after)).toEqual([
      [
        'session',
        { status: 'open', waiting: ['standards'] },
        [{ item: 'tests', body: 'standards', opinion: 'returned' }],
      ],
    ])
  })
  it('how it ended', () => {
    expect(told(tour(), tour().until('2027-05-14'))).toEqual([
      ['session', { status: 'closed', outcome: 'notPresented', waiting: ['elm', 'fir', 'oak'] }, []],
    ])
  })
  it('of what is restricted no more than that it ended, and whether nothing was left to answer', () => {
    const marked = notAsked().after(engine, { ...tourAsked, mark: 'official' })
    expect(told(marked, marked.until('2027-05-14'))).toEqual([
      ['session', { status: 'closed', waiting: ['elm', 'fir', 'oak'] }, []],
    ])
    const withdrawn = marked.after(engine, { ...tourAsked, mark: 'official', asked: [], items: [], fromVersion: 30 })
    expect(told(marked, withdrawn.conducted())).toEqual([
      ['session', { status: 'closed', outcome: 'withdrawn', waiting: [] }, []],
    ])
  })
  it('whom it waits for when others are asked', () => {
    const before = tour()
    const others = before.after(engine, { ...tourAsked, asked: ['elm', 'oak'], fromVersion: 30 })
    expect(told(before, others)).toEqual([['session', { status: 'open', waiting: ['elm', 'oak'] }, []]])
  })
  it('nothing of its own dates', () => {
    const before = tour()
    expect(told(before, before.after(engine, { ...tourAsked, closes: null, fromVersion: 30 }))).toEqual([])
  })
})
