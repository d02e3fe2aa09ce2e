import { describe, expect, test } from '@jest/globals'
import type { Moment } from '../time/moment.js'
import { surelyBefore } from './compare-moments.js'
import { opening } from './rules.fixture.js'

const bare = { time: undefined }

describe('one moment surely comes before the other', () => {
  test.each<[string, Moment, Moment]>([
    ['by days', opening(-91), opening(-90)],
    ['by the hour of the same day', opening(-90, { time: '00:00' }), opening(-90, { time: '17:00' })],
    ['weeks against days', opening(-13, { unit: 'w' }), opening(-90)],
    ['clear days against days', opening(-5, { unit: 'cd' }), opening(-5)],
    ['hours against days, more than a day apart', opening(-48, { unit: 'h', ...bare }), opening(0, { time: '00:00' })],
    ['working days against working days', opening(5, { unit: 'wd' }), opening(10, { unit: 'wd' })],
    ['months against months', opening(-3, { unit: 'm' }), opening(-2, { unit: 'm' })],
    ['in other zones, more than a day apart', opening(-3, { zone: 'venue' }), opening(-1)],
  ])('%s', (_, earlier, later) => {
    expect([surelyBefore(earlier, later), surelyBefore(later, earlier)]).toEqual([true, false])
  })
})

describe('it cannot be told', () => {
  test.each<[string, Moment, Moment]>([
    ['from other anchors', opening(-90), opening(90, { anchor: 'closing' })],
    ['working days against days', opening(-20, { unit: 'wd' }), opening(-1)],
    ['months against days', opening(-3, { unit: 'm' }), opening(-1)],
    ['hours against the clock of the same day', opening(0, { unit: 'h', ...bare }), opening(0, { time: '23:59' })],
    ['on the same day in other zones', opening(-1, { time: '00:00', zone: 'venue' }), opening(-1)],
    ['the same moment', opening(-90), opening(-90)],
    ['without a clock time on the same day', opening(-90, bare), opening(-90)],
  ])('%s', (_, one, other) => {
    expect([surelyBefore(one, other), surelyBefore(other, one)]).toEqual([false, false])
  })
})
