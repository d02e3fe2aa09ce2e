import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { workingCalendar } from './calendar.js'
import { dayNumber, dayOf, weekday } from './day.js'
import { addWorkingDays, movedOff, works } from './working-days.js'

const mayHolidays = ['2023-05-01', '2023-05-09']
const calendar = workingCalendar({
  name: 'seat',
  mark: 'A',
  source: 'made up for this test',
  weekend: [6, 7],
  years: { 2022: [], 2023: mayHolidays, 2024: [] },
})
const plus = (day: string, days: number) => dayOf(addWorkingDays(calendar, dayNumber(day), days))

describe('working days', () => {
  test.each([
    ['2023-04-27', 1, '2023-04-28', 'Thursday to Friday'],
    ['2023-04-27', 2, '2023-05-02', 'over a week-end and 1 May'],
    ['2023-04-27', 5, '2023-05-05', 'to the Friday after'],
    ['2023-04-27', 10, '2023-05-15', 'over 9 May too'],
    ['2023-04-29', 1, '2023-05-02', 'from a Saturday'],
    ['2023-05-02', -1, '2023-04-28', 'backwards over the same days'],
    ['2023-05-10', -3, '2023-05-04', 'backwards over 9 May and a week-end'],
    ['2023-05-01', 0, '2023-05-01', 'none: the day itself, though it is a holiday'],
  ])('%s and %i: %s (%s)', (day, days, expected) => {
    expect(plus(day, days)).toBe(expected)
  })

  test('agree with going day by day and counting', () => {
    const rests = (n: number) => weekday(n) >= 6 || mayHolidays.includes(dayOf(n))
    const from = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2023-12-31') })
    fc.assert(
      fc.property(from, fc.integer({ min: -80, max: 80 }), (n, days) => {
        let counted = 0
        let at = n
        while (counted < Math.abs(days)) {
          at += days < 0 ? -1 : 1
          if (!rests(at)) counted++
        }
        expect(addWorkingDays(calendar, n, days)).toBe(at)
      }),
    )
  })

  test('are not counted into a year for which there is no table', () => {
    expect(() => plus('2024-12-30', 2)).toThrow('calendar.missingYear {"calendar":"seat","day":"2025-01-01"}')
    expect(() => works(calendar, dayNumber('2021-12-31'))).toThrow('calendar.missingYear')
  })
})

describe('a day that is no working day', () => {
  test.each([
    ['stay', '2023-05-01'],
    ['before', '2023-04-28'],
    ['after', '2023-05-02'],
  ] as const)('%s: Monday 1 May becomes %s', (rule, expected) => {
    expect(dayOf(movedOff(calendar, dayNumber('2023-05-01'), rule))).toBe(expected)
  })

  test.each(['stay', 'before', 'after'] as const)('%s: a working day is left where it is', (rule) => {
    expect(dayOf(movedOff(calendar, dayNumber('2023-05-02'), rule))).toBe('2023-05-02')
  })
})
