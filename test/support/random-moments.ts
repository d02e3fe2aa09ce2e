import type { Anchors, CalendarTable, Day, Moment, Unit, When, Zone } from '@plenary/domain'
import { dayNumber, dayOf } from '@plenary/domain'
import fc from 'fast-check'

/** A moment to be worked out, and what is known when it is. */
export interface Case {
  readonly moment: Moment
  readonly anchors: Anchors
}

const zones: readonly Zone[] = [
  'Europe/Moscow',
  'Asia/Dushanbe',
  'Asia/Almaty',
  'Asia/Bishkek',
  'Asia/Yerevan',
  'Europe/Minsk',
  'Europe/Brussels',
  'America/New_York',
]

/** Days on which a zone of these changes: Kazakhstan once, Brussels and New York in spring and in autumn. */
const changes = ['2024-03-01', '2023-03-26', '2023-10-29', '2027-03-14', '2027-11-07'].map(dayNumber)

const number = (min: number, max: number) => fc.integer({ min, max })
const day: fc.Arbitrary<Day> = fc
  .oneof(
    number(dayNumber('2021-01-01'), dayNumber('2030-12-31')),
    fc.constantFrom(...changes).chain((n) => number(n - 3, n + 3)),
  )
  .map(dayOf)
const clock = fc.oneof(
  fc.constantFrom('00:00', '02:30', '10:00', '17:00', '23:30', '23:59'),
  fc.tuple(number(0, 23), number(0, 59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
)
const instant = fc.tuple(day, number(0, 86_399_999)).map(([on, ms]) => dayNumber(on) * 86_400_000 + ms)
const month = day.map((on) => on.slice(0, 7))

const when: fc.Arbitrary<When> = fc.oneof(
  fc.record({ kind: fc.constant('firm' as const), on: day, time: clock }),
  fc.record({ kind: fc.constant('day' as const), on: day }),
  fc
    .tuple(day, number(0, 90))
    .map(([from, length]) => ({ kind: 'window' as const, from, to: dayOf(dayNumber(from) + length) })),
  fc.record({ kind: fc.constantFrom('endOf' as const, 'month' as const), month }),
  fc.record({ kind: fc.constant('quarter' as const), year: number(2021, 2030), quarter: fc.constantFrom(1, 2, 3, 4) }),
)

const anchors: fc.Arbitrary<Anchors> = fc.record({
  opening: when,
  closing: instant,
  convening: instant,
  previousClosing: instant,
  reopening: instant,
  due: fc.tuple(instant, number(0, 60 * 86_400_000)).map(([from, length]) => ({ from, to: from + length })),
  stages: fc.record({ proposals: instant }),
  zones: fc.record({ seat: fc.constantFrom(...zones), venue: fc.constantFrom(...zones) }),
  calendar: number(0, 39).map(String),
  calendars: fc.record({ host: number(0, 39).map(String), '7': number(0, 39).map(String) }, { requiredKeys: [] }),
})

/** As far as the rules of any body go, and further. */
const furthest: Readonly<Record<Unit, number>> = { d: 400, wd: 250, cd: 120, w: 57, m: 13, h: 9_000 }

const moment = (unit: Unit): fc.Arbitrary<Moment> =>
  fc.record(
    {
      anchor: fc.constantFrom<Moment['anchor'][]>(
        'opening',
        'closing',
        'convening',
        'previousClosing',
        'reopening',
        'midCycle',
        'due',
        'stage:proposals',
      ),
      offset: number(-furthest[unit], furthest[unit]),
      unit: fc.constant(unit),
      mark: fc.constant('A' as const),
      time: clock,
      zone: fc.constantFrom('seat' as const, 'venue' as const),
      nonWorking: fc.constantFrom('stay' as const, 'before' as const, 'after' as const),
      calendar: fc.constantFrom('seat', 'host', '7', '8'),
    },
    { requiredKeys: ['anchor', 'offset', 'unit', 'mark'] },
  )

const years = Array.from({ length: 16 }, (_, i) => String(2018 + i))
const daysOf = (year: string, max: number) =>
  fc.uniqueArray(number(0, 364), { maxLength: max }).map((ns) => ns.map((n) => dayOf(dayNumber(`${year}-01-01`) + n)))

/** Week-ends of several customs, up to 25 holidays a year, some days of rest that are worked. */
const table: fc.Arbitrary<Omit<CalendarTable, 'name'> & { readonly working: readonly Day[] }> = fc.record({
  mark: fc.constant('A' as const),
  source: fc.constant('random'),
  weekend: fc.constantFrom<CalendarTable['weekend'][]>([6, 7], [6, 7], [5, 6], [7], []),
  years: fc
    .tuple(...years.map((year) => daysOf(year, 25)))
    .map((all) => Object.fromEntries(all.map((days, i) => [years[i]!, days]))),
  working: fc.tuple(...years.map((year) => daysOf(year, 25))).map((all) => all.flat()),
})

export const randomCalendars = (seed: number): readonly CalendarTable[] =>
  fc.sample(table, { seed, numRuns: 40 }).map((drawn, n) => ({ name: String(n), ...drawn }))

export const randomMoments = (unit: Unit, seed: number, numRuns: number): readonly Case[] =>
  fc.sample(fc.record({ moment: moment(unit), anchors }), { seed, numRuns })
