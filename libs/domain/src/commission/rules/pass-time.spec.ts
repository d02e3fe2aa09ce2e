import { describe, expect, it } from '@jest/globals'
import { at, time } from '../../story.fixture.js'
import { founded, secretary } from '../commission.fixture.js'

const target = at('2027-06-17')
const advancing = founded().after(secretary, { type: 'AdvanceClock', target })
const pass = { type: 'PassTime', due: target } as const

describe('the clock that is advanced', () => {
  it('has arrived', () => {
    const there = advancing.on('2027-06-17')
    expect(there.nextAt).toBe(target)
    expect(there.events(time, pass)).toEqual([{ type: 'ClockArrived', v: 1, at: target, target }])
  })
  it('arrives once', () => {
    const arrived = advancing.on('2027-06-17').after(time, pass)
    expect(arrived.events(time, pass)).toEqual([])
    expect([arrived.nextAt, arrived.situation.calls]).toEqual([null, false])
  })
  it('does not arrive before its time', () => {
    expect(advancing.refusal(time, pass)).toBe('time.notYet')
    expect(advancing.events(time, { ...pass, due: at('2027-03-01') })).toEqual([])
  })
})
