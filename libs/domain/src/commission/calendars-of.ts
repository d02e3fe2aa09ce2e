import type { Commission } from './commission.js'

/** The table that now stands for a calendar: the newest that was brought, else the one that is shipped. */
export const standing = ({ calendars = {} }: Pick<Commission, 'calendars'>, name: string): string =>
  calendars[name] ?? name

/** The calendars of the commission: that of its seat, and those of its bodies. */
export const calendarsOf = ({ calendar, bodies }: Pick<Commission, 'calendar' | 'bodies'>): readonly string[] => [
  ...new Set([calendar, ...bodies.flatMap((body) => body.calendar ?? [])]),
]
