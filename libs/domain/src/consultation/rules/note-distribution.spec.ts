import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { notAsked, tourAsked } from '../consultation.fixture.js'

const access = { mark: 'official', distribution: ['elm', 'fir'] } as const
const tour = notAsked().after(engine, { ...tourAsked, access, asked: ['elm', 'fir'] })
const other = { mark: 'official', distribution: ['elm', 'oak'] } as const
const note = { type: 'NoteDistribution', access: other, from: 'session', fromVersion: 30 } as const

describe('a tour on a restricted document', () => {
  it('is open to whom that goes to, also when it is over', () => {
    const over = tour.until('2027-05-14')
    expect(over.state.status).toBe('closed')
    expect(over.events(engine, note)).toEqual([
      {
        type: 'DistributionNoted',
        v: 1,
        at: at('2027-05-14'),
        access: other,
        told: { from: 'session', fromVersion: 30 },
      },
    ])
    const told = over.after(engine, note).state
    expect([told.access, told.status]).toEqual([other, 'closed'])
  })
  it('passes over what it was told before', () => {
    expect(tour.events(engine, { ...note, fromVersion: 20 })).toEqual([])
    expect(tour.after(engine, note).events(engine, note)).toEqual([])
  })
  it('is none that has not been opened', () => {
    expect(notAsked().events(engine, note)).toEqual([])
  })
})
