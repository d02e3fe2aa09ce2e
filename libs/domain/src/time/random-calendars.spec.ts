import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { workingCalendar } from './calendar.js'
import type { CalendarTable } from './calendar.js'
import { dayNumber, dayOf, weekday } from './day.js'
import { addWorkingDays, movedOff, works } from './working-days.js'

/** Twenty years; counting begins and ends some way within, for no table goes further. */
const [first, last] = [dayNumber('2020-01-01'), dayNumber('2039-12-31')]
const margin = 1_000
const everyDay = Array.from({ length: last - first + 1 }, (_, i) => first + i)
const years = Array.from({ length: 20 }, (_, i) => String(2020 + i))

const someDays = (max: number) =>
  fc.uniqueArray(fc.integer({ min: first, max: last }), { minLength: max / 2, maxLength: max, size: 'max' })
const weekends = fc.constantFrom<CalendarTable['weekend'][]>([6, 7], [5, 6], [7], [1, 3, 5], [])
const drawn = fc.tuple(
  weekends,
  someDays(300),
  someDays(120),
  fc.integer({ min: first + margin, max: last - margin - 40 }),
)

interface Random {
  readonly table: CalendarTable
  /** The working days, one after another, as a child would cross out the others in a diary. */
  readonly diary: readonly number[]
}
/** Scattered holidays, week-end days that are worked, and a row of 40 days off. */
const calendars: fc.Arbitrary<Random> = drawn.map(([weekend, scattered, working, rowFrom]) => {
  const holidays = new Set([...scattered, ...Array.from({ length: 40 }, (_, i) => rowFrom + i)])
  const off = [...holidays].map(dayOf)
  const byYear = years.map((year) => [year, off.filter((day) => day.startsWith(year))] as const)
  const worked = new Set(working)
  const rests = (day: number) => holidays.has(day) || (weekend.includes(weekday(day)) && !worked.has(day))
  const table = { name: 'random', mark: 'A', source: 'random', weekend, years: Object.fromEntries(byYear) } as const
  return { table: { ...table, working: working.map(dayOf) }, diary: everyDay.filter((day) => !rests(day)) }
})

/** A fault is named by its seed; to look for a smaller calendar with it takes minutes. */
const runs = { numRuns: 25, endOnFailure: true }
const day = fc.integer({ min: first + margin, max: last - margin })
const count = fc.integer({ min: -250, max: 250 })
const holds = <T extends unknown[]>(
  args: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (random: Random & { calendar: ReturnType<typeof workingCalendar> }, ...drawn: T) => void,
) => {
  const of = fc.tuple(...args)
  fc.assert(
    fc.property(calendars, fc.array(of, { minLength: 40, maxLength: 40 }), (random, many) => {
      const calendar = workingCalendar(random.table)
      for (const one of many) law({ ...random, calendar }, ...(one as T))
    }),
    runs,
  )
}

describe('working days of random calendars over twenty years', () => {
  test('are those of the diary, every single one', () => {
    fc.assert(
      fc.property(calendars, ({ table, diary }) => {
        const calendar = workingCalendar(table)
        expect(everyDay.filter((n) => works(calendar, n))).toEqual(diary)
      }),
      runs,
    )
  })

  test('are counted as one counts them in the diary', () => {
    holds([day, count], ({ calendar, diary }, n, k) => {
      const after = diary.findIndex((one) => one > n)
      const before = diary.findLastIndex((one) => one < n)
      const expected = k === 0 ? n : k > 0 ? diary[after + k - 1] : diary[before + k + 1]
      expect(addWorkingDays(calendar, n, k)).toBe(expected)
    })
  })

  test('lead back to where one began; from a day off to the working day next to it, on the far side', () => {
    holds([day, count], ({ calendar }, n, k) => {
      const back = addWorkingDays(calendar, addWorkingDays(calendar, n, k), -k)
      expect(back).toBe(k === 0 ? n : movedOff(calendar, n, k > 0 ? 'before' : 'after'))
    })
  })

  test('add up: so many and so many more are as many together', () => {
    const some = fc.integer({ min: 1, max: 120 })
    holds([day, some, some, fc.constantFrom(1, -1)], ({ calendar }, n, a, b, way) => {
      const twice = addWorkingDays(calendar, addWorkingDays(calendar, n, way * a), way * b)
      expect(twice).toBe(addWorkingDays(calendar, n, way * (a + b)))
    })
  })

  test('never overtake: a later day is not earlier afterwards, and more days lead further', () => {
    holds([day, fc.nat(60), count, fc.integer({ min: 1, max: 60 })], ({ calendar }, n, later, k, more) => {
      expect(addWorkingDays(calendar, n, k)).toBeLessThanOrEqual(addWorkingDays(calendar, n + later, k))
      expect(addWorkingDays(calendar, n, k)).toBeLessThan(addWorkingDays(calendar, n, k + more))
    })
  })

  test('are the nearest on their side where a day is moved off, and moving again moves nothing', () => {
    holds([day, fc.nat(60), fc.constantFrom('before', 'after')], ({ calendar, diary }, n, later, rule) => {
      const moved = movedOff(calendar, n, rule)
      const nearest = rule === 'before' ? diary.findLast((one) => one <= n) : diary.find((one) => one >= n)
      expect(moved).toBe(nearest)
      expect(movedOff(calendar, moved, rule)).toBe(moved)
      expect(moved).toBeLessThanOrEqual(movedOff(calendar, n + later, rule))
    })
  })
})
