import { describe, expect, test } from '@jest/globals'
import { aboutDay, covers, isWorking, workingCalendar } from './calendar.js'
import { dayNumber } from './day.js'

const calendar = workingCalendar({
  name: 'fir',
  mark: 'A',
  source: 'made up for this test',
  weekend: [6, 7],
  years: { 2027: ['2027-07-02'], 2028: [] },
})
const working = (day: string) => isWorking(calendar, dayNumber(day))

describe('a calendar', () => {
  test('rests on its week-ends and on the days of its table', () => {
    expect(['2027-07-01', '2027-07-02', '2027-07-03', '2027-07-04', '2027-07-05'].map(working)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })

  test('rests on its own week-end: Friday and Saturday where that is the custom', () => {
    const other = workingCalendar({ name: 'x', mark: 'A', source: '', weekend: [5, 6], years: { 2027: [] } })
    expect(['2027-07-02', '2027-07-03', '2027-07-04'].map((day) => isWorking(other, dayNumber(day)))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('works on the days of a week-end whose rest was transferred, and on no holiday', () => {
    const moved = workingCalendar({
      name: 'x',
      mark: 'A',
      source: '',
      weekend: [6, 7],
      years: { 2027: ['2027-02-22', '2027-05-01'] },
      working: ['2027-02-20', '2027-05-01'],
    })
    const days = ['2027-02-20', '2027-02-21', '2027-02-22', '2027-02-27', '2027-05-01']
    expect(days.map((day) => isWorking(moved, dayNumber(day)))).toEqual([true, false, false, false, false])
  })

  test('answers for the years of its table only, also for one without a holiday', () => {
    expect(
      ['2026-12-31', '2027-01-01', '2028-12-31', '2029-01-01'].map((day) => covers(calendar, dayNumber(day))),
    ).toEqual([false, true, true, false])
  })
})

test('a calendar tells of a day why it is no working day, by its name, or that its rest was transferred', () => {
  const named = workingCalendar({
    name: 'x',
    mark: 'A',
    source: '',
    weekend: [6, 7],
    years: { 2027: ['2027-02-22', '2027-05-01', '2027-06-12'] },
    working: ['2027-02-20', '2027-11-06'],
    names: {
      '2027-02-20': { en: 'worked for 22 February' },
      '2027-02-22': { en: 'Day off moved', ru: 'Перенесённый выходной' },
      '2027-05-01': { ru: 'Праздник Весны и Труда' },
    },
  })
  const about = (day: string) => aboutDay(named, dayNumber(day))
  expect(about('2027-02-19')).toEqual({ kind: 'working' })
  expect(about('2027-02-20')).toEqual({ kind: 'transferred', name: { en: 'worked for 22 February' } })
  expect(about('2027-02-21')).toEqual({ kind: 'weekEnd' })
  expect(about('2027-02-22')).toEqual({ kind: 'holiday', name: { en: 'Day off moved', ru: 'Перенесённый выходной' } })
  expect(about('2027-05-01')).toEqual({ kind: 'holiday', name: { ru: 'Праздник Весны и Труда' } })
  expect(about('2027-06-12')).toEqual({ kind: 'holiday' })
  expect(about('2027-11-06')).toEqual({ kind: 'transferred' })
  expect(about('2028-02-22')).toEqual({ kind: 'noTable' })
})
