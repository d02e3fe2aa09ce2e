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
    ['a month back against 27 days: no month is shorter', opening(-1, { unit: 'm' }), opening(-27)],
    ['a month against 32 days: no month is longer', opening(1, { unit: 'm' }), opening(32)],
    ['30 working days back against 29 days: they are 30 days at least', opening(-30, { unit: 'wd' }), opening(-29)],
    ['4 days against 5 working days', opening(4), opening(5, { unit: 'wd' })],
    ['the opening against the next one', opening(-7), opening(0, { anchor: 'nextOpening' })],
    ['the opening against the closing', opening(-2), opening(0, { anchor: 'closing' })],
    ['the middle of the cycle against the opening', opening(-2, { anchor: 'midCycle' }), opening(0)],
    ['in other zones, more than a day apart', opening(-3, { zone: 'venue' }), opening(-1)],
  ])('%s', (_, earlier, later) => {
    expect([surelyBefore(earlier, later), surelyBefore(later, earlier)]).toEqual([true, false])
  })
})

describe('it cannot be told', () => {
  test.each<[string, Moment, Moment]>([
    ['the later anchor counted far enough back', opening(-7), opening(-90, { anchor: 'nextOpening' })],
    ['from an act that may come whenever it comes', opening(-90), opening(90, { anchor: 'convening' })],
    ['from the closing of a stage', opening(-90), opening(90, { anchor: 'stage:proposals' })],
    ['working days against more days', opening(-20, { unit: 'wd' }), opening(-28)],
    [
      'working days against working days of another anchor',
      opening(5, { unit: 'wd' }),
      opening(9, { unit: 'wd', anchor: 'closing' }),
    ],
    ['a month against 28 days', opening(-1, { unit: 'm' }), opening(-28)],
    ['a month against 31 days', opening(1, { unit: 'm' }), opening(31)],
    ['hours against the clock of the same day', opening(0, { unit: 'h', ...bare }), opening(0, { time: '23:59' })],
    ['on the same day in other zones', opening(-1, { time: '00:00', zone: 'venue' }), opening(-1)],
    ['the same moment', opening(-90), opening(-90)],
    ['without a clock time on the same day', opening(-90, bare), opening(-90)],
  ])('%s', (_, one, other) => {
    expect([surelyBefore(one, other), surelyBefore(other, one)]).toEqual([false, false])
  })
})
