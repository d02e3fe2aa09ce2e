import { calendarsNamed } from '../../procedure/every-moment.js'
import type { Procedure } from '../../procedure/procedure.js'
import { calendarNamed } from '../../time/calendars.js'
import type { Founding } from '../session.js'

type Members = Pick<Founding, 'calendar' | 'bodies' | 'host'>

/** The tables that stand in a session for calendars that its rules may name: those of its bodies, and the host's. */
export const tablesOf = ({ calendar, bodies, host }: Members): Readonly<Record<string, string>> => {
  const pinned = [calendar, ...bodies.flatMap((body) => body.calendar ?? [])]
  const hosts = bodies.find(({ id }) => id === host)?.calendar
  return {
    ...Object.fromEntries(pinned.map((name) => [calendarNamed(name), name])),
    ...(hosts !== undefined && { host: hosts }),
  }
}

/** The names of all tables that a plan rests on: the session's own, its bodies', and those that its rules name. */
export const tableNames = (members: Members, procedure: Procedure): readonly string[] => {
  const tables = tablesOf(members)
  const named = calendarsNamed(procedure).map((name) => tables[name] ?? name)
  return [...new Set([members.calendar, ...members.bodies.flatMap((body) => body.calendar ?? []), ...named])]
}
