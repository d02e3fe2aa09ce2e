import { describe, expect, it } from '@jest/globals'
import { founded } from './commission.fixture.js'
import { actorIn, officesOf } from './office-holder.js'

const { state: commission } = founded()

describe('a person', () => {
  it('holds offices for their terms, first and last day included', () => {
    const held = (person: string, on: string) => officesOf(commission, person, on).map(({ id }) => id)
    expect(held('boris', '2026-12-31')).toEqual([])
    expect(held('boris', '2027-06-30')).toEqual(['elm.head'])
    expect(held('boris', '2027-07-01')).toEqual([])
    expect(held('anna', '2027-07-01')).toEqual(['plenary.chair', 'elm.head'])
  })
  it('acts in the only office held, or in the one that is named', () => {
    expect(actorIn(commission, 'anna', '2027-02-01')).toEqual({
      kind: 'person',
      person: 'anna',
      office: 'plenary.chair',
      body: 'plenary',
      role: 'chair',
    })
    expect(actorIn(commission, 'anna', '2027-07-01')).toBe(null)
    expect(actorIn(commission, 'anna', '2027-07-01', 'elm.head')?.role).toBe('head')
    expect(actorIn(commission, 'anna', '2027-02-01', 'elm.head')).toBe(null)
    expect(actorIn(commission, 'zoe', '2027-02-01')).toBe(null)
  })
})
