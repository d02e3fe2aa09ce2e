import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { founded, secretary } from '../commission.fixture.js'

const target = at('2027-06-17')
const advance = { type: 'AdvanceClock', target } as const

describe('the clock of a rehearsal', () => {
  it('is advanced to a target, and calls for the keeper of time', () => {
    expect(founded().events(secretary, advance)).toEqual([
      { type: 'ClockTargetSet', v: 1, at: at('2027-01-11'), target, by: by(secretary) },
    ])
    expect(founded().after(secretary, advance).situation).toEqual({ calls: true, ended: false, stages: [] })
  })
  it('is not advanced while it is being advanced', () => {
    expect(founded().after(secretary, advance).refusal(secretary, advance)).toBe('clock.advancing')
  })
  it('does not go back', () => {
    expect(founded().refusal(secretary, { ...advance, target: at('2027-01-11') })).toBe('clock.backwards')
  })
  it('does not go where a year has more than four digits', () => {
    const last = at('9999-01-01', '00:00')
    expect(founded().refusal(secretary, { ...advance, target: last })).toBe('1 events')
    expect(founded().refusal(secretary, { ...advance, target: last + 1 })).toBe('clock.tooFar')
    expect(founded().refusal(secretary, { ...advance, target: 8_640_000_000_000_000 })).toBe('clock.tooFar')
  })
  it("is no real commission's", () => {
    expect(founded({ rehearsal: false }).refusal(secretary, advance)).toBe('clock.notARehearsal')
  })
})
