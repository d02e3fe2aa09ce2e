import type { Title } from '../title.js'
import type { CalendarTable } from './calendar.js'
import type { Day } from './when.js'

/** A day as a state decrees it: `state` is `stateOf` a table. */
export interface DecreedDay {
  readonly state: string
  readonly date: Day
  readonly kind: 'holiday' | 'working'
  /** What the day is called; empty: it has no name. */
  readonly name: string
}

/** What tables are found by: those of one state are the same table under several names, that of the seat among them. */
export const stateOf = ({ state, name }: CalendarTable): string => state ?? name

const yearOf = (day: Day): string => day.slice(0, 4)
const datesOf = (days: readonly DecreedDay[], kind: DecreedDay['kind']): Day[] =>
  days.flatMap((day) => (day.kind === kind ? [day.date] : [])).sort()

/** Nobody says in which language a day is named: Russian is known by its letters. */
const titleOf = (name: string): Title => (/\p{Script=Cyrillic}/u.test(name) ? { ru: name } : { en: name })

const namesOf = (days: readonly DecreedDay[]): readonly (readonly [Day, Title])[] =>
  days.flatMap(({ date, name }) => (name === '' ? [] : [[date, titleOf(name)] as const]))

const sameDays = (a: CalendarTable, b: CalendarTable): boolean =>
  JSON.stringify([a.years, a.working ?? [], a.names ?? {}]) === JSON.stringify([b.years, b.working, b.names])

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The table with the days of its state: each year that they name is replaced as a whole, because a year is decreed and
 * not amended. A table that says so already stays the same (===). `source`: what the days were taken from.
 */
export const withDays = (table: CalendarTable, decreed: readonly DecreedDay[], source = 'imported'): CalendarTable => {
  const days = decreed.filter(({ state }) => state === stateOf(table))
  const years = [...new Set(days.map(({ date }) => yearOf(date)))].sort()
  const holidays = datesOf(days, 'holiday')
  const stays = (day: Day) => !years.includes(yearOf(day))
  const changed = {
    ...table,
    source: `${table.source}; ${source}: ${years.join(', ')}`,
    years: sorted({
      ...table.years,
      ...Object.fromEntries(years.map((year) => [year, holidays.filter((day) => yearOf(day) === year)])),
    }),
    working: [...(table.working ?? []).filter(stays), ...datesOf(days, 'working')].sort(),
    names: sorted({
      ...Object.fromEntries(Object.entries(table.names ?? {}).filter(([day]) => stays(day))),
      ...Object.fromEntries(namesOf(days)),
    }),
  }
  return sameDays(table, changed) ? table : changed
}
