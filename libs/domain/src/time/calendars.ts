import type { CalendarTable } from './calendar.js'
import type { Resolve } from './moment.js'
import { refuse } from './refusals.js'

/** A table as a plan names what it rested on: the name under which it is asked for, and the hash of its text. */
export interface PinnedCalendar {
  readonly name: string
  /** SHA-256 of its RFC 8785 text, in hex. */
  readonly hash: string
}

/** The tables by which days are counted here, and the edition of the time-zone tables. */
export interface Calendars {
  /** By the name under which it is shipped or kept. */
  readonly find: (name: string) => { readonly table: CalendarTable; readonly hash: string } | undefined
  /** Keeps a table with the act that is being decided, under `<name>@<first 12 of its hash>`, for ever. */
  readonly keep: (table: CalendarTable) => PinnedCalendar
  readonly tzdata: string
}

/** What a release brings for the counting of days: its tables, the way to count by tables, its zone tables' edition. */
export interface Almanac {
  readonly tables: readonly CalendarTable[]
  readonly resolveBy: (tables: Iterable<CalendarTable>) => Resolve
  readonly tzdata: string
}

/** Which calendar it is of which a name may pin one table: `russia` of `russia@1a2b3c4d5e6f`. */
export const calendarNamed = (name: string): string => name.split('@', 1)[0] ?? name
/** A table that was brought to a commission, and not one that is shipped. */
export const isBrought = (name: string): boolean => name.includes('@')
/** What a table is called that was brought. */
export const pinnedName = ({ name }: CalendarTable, hash: string): string => `${name}@${hash.slice(0, 12)}`

export const calendarMissing = (calendar: string, pointer?: string): never =>
  refuse.calendarMissing({ calendar, ...(pointer !== undefined && { pointer }) })

/** Refusal: `calendar.missing`. */
export const tableNamed = ({ find }: Calendars, name: string): CalendarTable =>
  find(name)?.table ?? calendarMissing(name)
