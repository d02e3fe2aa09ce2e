import type { Title } from '../title.js'
import { dayNumber, dayOf, weekday, yearOf } from './day.js'
import type { DayNumber, Weekday } from './day.js'
import type { Mark } from './moment.js'
import type { Day } from './when.js'

/** A named table of non-working days as it is kept: only the years that it names are known. */
export interface CalendarTable {
  readonly name: string
  readonly mark: Mark
  readonly source: string
  /** The state whose days these are, ISO 3166-1 alpha-2; absent: nobody's but those who name the calendar. */
  readonly state?: string
  readonly weekend: readonly Weekday[]
  /** Non-working days besides the week-ends, by year. A year without any is listed with an empty table. */
  readonly years: Readonly<Record<string, readonly Day[]>>
  /** Days of a week-end that are worked, because their rest was transferred to another day. */
  readonly working?: readonly Day[]
  /** What the days of the table are called, as far as that is known. */
  readonly names?: Readonly<Record<Day, Title>>
}

/** The same, made ready for counting. */
export interface WorkingCalendar {
  readonly name: string
  readonly weekend: ReadonlySet<Weekday>
  readonly holidays: ReadonlySet<DayNumber>
  readonly worked: ReadonlySet<DayNumber>
  readonly years: ReadonlySet<number>
  readonly names: Readonly<Record<Day, Title>>
}

export const workingCalendar = (table: CalendarTable): WorkingCalendar => ({
  name: table.name,
  weekend: new Set(table.weekend),
  holidays: new Set(Object.values(table.years).flat().map(dayNumber)),
  worked: new Set(table.working?.map(dayNumber)),
  years: new Set(Object.keys(table.years).map(Number)),
  names: table.names ?? {},
})

// Asked for each plan that is drawn, of every body: a table never changes.
const listed = new WeakMap<CalendarTable, ReadonlySet<Day>>()
/** The days that a table names, of all its years: its holidays without the week-ends. */
export const listedDays = (table: CalendarTable): ReadonlySet<Day> => {
  const days = listed.get(table) ?? new Set(Object.values(table.years).flat())
  listed.set(table, days)
  return days
}

/** Whether the calendar can answer for that day at all. */
export const covers = (calendar: WorkingCalendar, n: DayNumber): boolean => calendar.years.has(yearOf(n))

export const isWorking = (calendar: WorkingCalendar, n: DayNumber): boolean =>
  !calendar.holidays.has(n) && (calendar.worked.has(n) || !calendar.weekend.has(weekday(n)))

/**
 * What a calendar says of a day. working · transferred: a day of a week-end that is worked, its rest taken on another ·
 * weekEnd · holiday: on its table · noTable: it has none for that year.
 */
export interface AboutDay {
  readonly kind: 'working' | 'transferred' | 'weekEnd' | 'holiday' | 'noTable'
  readonly name?: Title
}

/** Why a day is no working day, or is one though it belongs to a week-end. */
export const aboutDay = (calendar: WorkingCalendar, n: DayNumber): AboutDay => {
  if (!covers(calendar, n)) return { kind: 'noTable' }
  const name = calendar.names[dayOf(n)]
  const named = (kind: AboutDay['kind']): AboutDay => (name ? { kind, name } : { kind })
  if (calendar.holidays.has(n)) return named('holiday')
  if (!calendar.weekend.has(weekday(n))) return { kind: 'working' }
  return calendar.worked.has(n) ? named('transferred') : { kind: 'weekEnd' }
}
