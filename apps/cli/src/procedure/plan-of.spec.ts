import { procedure, procedureEditions } from '@plenary/data'
import { describe, expect, test } from '@jest/globals'
import { weekEnds } from './calendar-of.js'
import { planOf } from './plan-of.js'
import { dates, firm, type Known } from './plan-of.fixture.js'

/** A Tuesday; the plenary closes on the Wednesday after it at 16:00 in Dushanbe. */
const tuesday = '2027-04-27 10:00'
const closing = Date.parse('2027-04-28T16:00+05:00')

describe('eu-council', () => {
  test('on 27.04.2027', () => {
    expect(dates('eu-council', tuesday, { closing })).toEqual([
      'proposals opens 2027-03-28 00:00', // T-30: 27 days back is 31.03., 3 more
      'proposals due 2027-04-11 17:00', // T-16: 27 - 16 = 11
      'package due 2027-04-13 17:00', // T-14: 27 - 14 = 13
      'clearance opens 2027-04-13 00:00', // T-14
      'clearance due 2027-04-25 17:00', // T-2
      'plenary opens 2027-04-27 10:00', // T
      'plenary due 2027-04-27 23:59', // the day of T
      'minutes opens 2027-04-28 16:00', // the closing
      'minutes due 2027-05-13 17:00', // +15: 28 + 15 = 43, less 30 days of April
    ])
  })
  test('over the end of February in a leap year, 10.03.2028', () => {
    expect(dates('eu-council', '2028-03-10 09:30')).toEqual([
      'proposals opens 2028-02-09 00:00', // T-30: 10 days back is 29.02., 20 more
      'proposals due 2028-02-23 17:00', // T-16: 29.02., 6 more
      'package due 2028-02-25 17:00', // T-14: 29.02., 4 more
      'clearance opens 2028-02-25 00:00',
      'clearance due 2028-03-08 17:00',
      'plenary opens 2028-03-10 09:30',
      'plenary due 2028-03-10 23:59',
    ])
  })
})

test('board on 27.04.2027', () => {
  expect(dates('board', tuesday, { closing })).toEqual([
    'proposals opens 2027-04-13 00:00', // T-14
    'proposals due 2027-04-19 17:00', // T-8
    'tabling opens 2027-04-19 00:00', // T-8
    'tabling due 2027-04-20 17:00', // T-7
    'package due 2027-04-21 17:00', // five clear days between: 22, 23, 24, 25, 26
    'absence due 2027-04-26 10:00', // 24 hours before 10:00
    'plenary opens 2027-04-27 10:00',
    'plenary due 2027-04-27 23:59',
    'actions opens 2027-04-28 16:00',
    'actions due 2027-05-01 17:00', // 28 + 3 = 31, less 30
    'minutes opens 2027-04-28 16:00',
    'minutes due 2027-05-12 17:00', // 28 + 14 = 42, less 30
    'follow-up opens 2027-04-28 16:00',
  ])
})

test('un-pipeline on 27.04.2027', () => {
  expect(dates('un-pipeline', tuesday, { closing })).toEqual([
    'forecast opens 2027-01-05 00:00', // T-112: 27 to 31.03., 31 to 28.02., 28 to 31.01., 26 more
    'forecast due 2027-01-19 17:00', // T-98: 14 days later
    'submission opens 2027-01-19 00:00', // T-98
    'submission due 2027-02-16 17:00', // T-70: 27 to 31.03., 31 to 28.02., 12 more
    'issue due 2027-03-16 17:00', // T-42: 27 to 31.03., 15 more
    'session-papers due 2027-04-06 17:00', // T-21
    'plenary opens 2027-04-27 10:00',
    'plenary due 2027-04-27 23:59',
    'report opens 2027-04-28 16:00',
    'report due 2027-05-12 17:00', // +14: 42, less 30
  ])
})

describe('itu-tap', () => {
  test('on 27.04.2027', () => {
    expect(dates('itu-tap', tuesday, { closing })).toEqual([
      'announcement due 2027-01-27 17:00', // the 27th three months earlier
      'texts due 2027-03-27 17:00', // the 27th one month earlier
      'consultation opens 2027-01-27 00:00',
      'consultation due 2027-04-16 17:00', // Mon 26, Fri 23, 22, 21, 20, Mon 19, Fri 16: seven working days
      'plenary opens 2027-04-27 10:00',
      'plenary due 2027-04-27 23:59',
      'more-time opens 2027-04-28 16:00',
      'more-time due 2027-05-26 17:00', // +28: 56, less 30
      'notification opens 2027-04-28 16:00',
      'notification due 2027-05-26 17:00',
    ])
  })
  test('months that are shorter end on their last day, 31.05.2027', () => {
    expect(dates('itu-tap', '2027-05-31 10:00').slice(0, 4)).toEqual([
      'announcement due 2027-02-28 17:00', // there is no 31.02.
      'texts due 2027-04-30 17:00', // there is no 31.04.
      'consultation opens 2027-02-28 00:00',
      'consultation due 2027-05-20 17:00', // Fri 28, 27, 26, 25, Mon 24, Fri 21, Thu 20
    ])
  })
})

const silenceOver = Date.parse('2027-04-30T10:00+05:00')
const told: Known = {
  stages: { silence: silenceOver, announcement: Date.parse('2027-05-06T12:00+05:00') },
  nextOpening: firm('2027-05-06 11:00'),
}
const afterSilence = [
  'result opens 2027-04-30 10:00', // when the silence is over
  'result due 2027-05-01 10:00', // 24 hours later
  'announcement due 2027-05-06 11:00', // the opening of the next meeting
  'issue opens 2027-05-06 12:00', // once it is announced
  'issue due 2027-05-13 17:00', // Fri 7, Mon 10, 11, 12, Thu 13: five working days; 9 May is a Sunday anyway
]
test('osce-silence from 27.04.2027', () => {
  const silence = ['silence opens 2027-04-27 10:00', 'silence due 2027-04-30 10:00'] // 72 hours are three days
  expect(dates('osce-silence', tuesday, told)).toEqual([...silence, ...afterSilence])
})
test('osce-silence over the night in which Vienna loses an hour: 72 hours end an hour later on the clock', () => {
  const stages = { silence: Date.parse('2027-03-30T13:00+02:00') }
  expect(dates('osce-silence', '2027-03-27 12:00', { stages }, 'Europe/Vienna')).toEqual([
    'silence opens 2027-03-27 12:00', // 11:00 UTC
    'silence due 2027-03-30 13:00', // 11:00 UTC three days later, now two hours ahead
    'result opens 2027-03-30 13:00',
    'result due 2027-03-31 13:00',
  ])
})
describe('un-72h', () => {
  test('has the same dates and its languages at the start', () => {
    const silence = ['silence opens 2027-04-27 10:00', 'silence due 2027-04-30 10:00']
    expect(dates('un-72h', tuesday, told)).toEqual([...silence, ...afterSilence, 'languages due 2027-04-27 10:00'])
  })
  test('over the night in which New York gains an hour: 72 hours end an hour earlier on the clock', () => {
    const stages = { silence: Date.parse('2027-11-08T11:00-05:00') }
    expect(dates('un-72h', '2027-11-05 12:00', { stages }, 'America/New_York')).toEqual([
      'silence opens 2027-11-05 12:00', // 16:00 UTC, four hours ahead of the clock
      'silence due 2027-11-08 11:00', // 16:00 UTC three days later, now five hours ahead
      'result opens 2027-11-08 11:00', // when the silence is over
      'result due 2027-11-09 11:00', // 24 hours later
      'languages due 2027-11-05 12:00', // at the start
    ])
  })
})

test.each([
  // +2 months, then four weeks from its end: 27 + 28 = 55, less 30 days of June
  ['2027-04-27 10:00', '2027-06-27T17:00+05:00', ['2027-04-27 10:00', '2027-06-27 17:00', '2027-07-25 17:00']],
  // there is no 31.02., 2028 has a 29.02.; 29 + 28 = 57, less 29
  ['2027-12-31 09:00', '2028-02-29T17:00+05:00', ['2027-12-31 09:00', '2028-02-29 17:00', '2028-03-28 17:00']],
  // 2027 has none; 28 + 28 = 56, less 28
  ['2026-12-31 09:00', '2027-02-28T17:00+05:00', ['2026-12-31 09:00', '2027-02-28 17:00', '2027-03-28 17:00']],
])('itu-consultation from %s', (opening, over, [opens = '', due = '', notified = '']) => {
  expect(dates('itu-consultation', opening, { stages: { consultation: Date.parse(over) } })).toEqual([
    `consultation opens ${opens}`,
    `consultation due ${due}`,
    `notification opens ${due}`,
    `notification due ${notified}`,
  ])
})

test('every edition that is whole has a plan, and what has no date says what it waits for', () => {
  const asked = { opening: firm(tuesday), zone: 'Asia/Dushanbe', calendar: weekEnds, lang: 'en' } as const
  const whole = Object.keys(procedureEditions).filter((id) => id !== 'organisation-2004')
  const rows = whole.flatMap((id) => planOf(procedure(id), asked))
  expect(rows).toHaveLength(145)
  const waiting = rows.filter(({ date }) => date === null)
  expect(waiting.filter(({ waitsFor, derivation }) => !waitsFor || !derivation.includes('waits for the'))).toEqual([])
  expect(new Set(waiting.map(({ waitsFor }) => waitsFor))).toEqual(
    new Set(['closing', 'nextOpening', 'previousClosing', 'stage:silence', 'stage:announcement', 'stage:consultation']),
  )
})
