import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addClearDays, addMonths, dayNumber, dayOf, daysInMonth, isDay, weekday, yearOf } from './day.js'

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengths = (year: number) => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (n: number) => String(n).padStart(2, '0')

/** The calendar as a child would write it: day after day, month after month, beginning on Thursday 1 January 1970. */
const diary = (): readonly { day: string; weekday: number }[] => {
  const days: { day: string; weekday: number }[] = []
  for (let year = 1970; year <= 2110; year++) {
    lengths(year).forEach((length, month) => {
      for (let day = 1; day <= length; day++) {
        days.push({ day: `${year}-${two(month + 1)}-${two(day)}`, weekday: ((days.length + 3) % 7) + 1 })
      }
    })
  }
  return days
}
const days = diary()
const index = new Map(days.map(({ day }, n) => [day, n]))
const anyDay = fc.integer({ min: 0, max: days.length - 1 })

describe('days as numbers', () => {
  test('agree with a diary written day by day from 1970 to 2110', () => {
    days.forEach(({ day, weekday: named }, n) => {
      expect([dayNumber(day), dayOf(n), weekday(n), yearOf(n)]).toEqual([n, day, named, +day.slice(0, 4)])
    })
  })

  test('know the days of the sample: 19.10.2022 a Wednesday, 27.04.2023 a Thursday, 190 days apart', () => {
    expect(weekday(dayNumber('2022-10-19'))).toBe(3)
    expect(weekday(dayNumber('2023-04-27'))).toBe(4)
    expect(dayNumber('2023-04-27') - dayNumber('2022-10-19')).toBe(190)
    expect(dayNumber('2022-10-19')).toBe(19_284)
  })

  test('go back before 1970', () => {
    expect([dayOf(-1), dayOf(-141_427), weekday(-1)]).toEqual(['1969-12-31', '1582-10-15', 3])
  })

  test.each(['2024-02-29', '2000-02-29', '2023-04-30', '1000-01-01'])('%s stands in the calendar', (day) => {
    expect(isDay(day)).toBe(true)
  })

  test.each(['2023-02-29', '1900-02-29', '2023-02-31', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00'])(
    '%s does not stand in the calendar',
    (day) => expect(isDay(day)).toBe(false),
  )

  test.each(['23-04-27', '2023-4-27', '27.04.2023', '', '2023-04-27T10:00', ' 2023-04-27', '2023-04-27\n'])(
    '%j is not how a day is written',
    (day) => expect(isDay(day)).toBe(false),
  )
})

describe('months', () => {
  test('have the lengths of the diary', () => {
    for (let year = 1970; year <= 2110; year++) {
      expect(lengths(year).map((_, month) => daysInMonth(year, month + 1))).toEqual(lengths(year))
    }
  })

  test.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2022-10-19', 3, '2023-01-19'],
    ['2022-10-31', -13, '2021-09-30'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2022-05-05', 0, '2022-05-05'],
  ])('%s and %i months: %s', (day, months, expected) => {
    expect(dayOf(addMonths(dayNumber(day), months))).toBe(expected)
  })

  test('are added as in the diary: the same day of that month, or the last one it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 30_000 }), fc.integer({ min: -120, max: 120 }), (n, months) => {
        const [year, month, day] = days[n]!.day.split('-').map(Number) as [number, number, number]
        const to = new Array(Math.abs(months)).fill(0).reduce<[number, number]>(
          ([y, m]) => {
            if (months > 0) return m === 12 ? [y + 1, 1] : [y, m + 1]
            return m === 1 ? [y - 1, 12] : [y, m - 1]
          },
          [year, month],
        )
        const last = lengths(to[0])[to[1] - 1]!
        expect(addMonths(n, months)).toBe(index.get(`${to[0]}-${two(to[1])}-${two(Math.min(day, last))}`))
      }),
    )
  })
})

describe('clear days', () => {
  test('five clear days before Monday 24.04.2023 is Tuesday 18.04.2023', () => {
    expect(dayOf(addClearDays(dayNumber('2023-04-24'), -5))).toBe('2023-04-18')
  })

  test('leave that many whole days between the two ends', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (n, count) => {
        expect(addClearDays(n, count) - n - 1).toBe(count)
        expect(n - addClearDays(n, -count) - 1).toBe(count)
      }),
    )
  })

  test('none at all is the day itself', () => {
    expect(addClearDays(100, 0)).toBe(100)
  })
})
