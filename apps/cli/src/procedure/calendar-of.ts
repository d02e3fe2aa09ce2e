import { importDays } from '@plenary/calendar'
import { calendars, states } from '@plenary/data'
import { type CalendarTable, dayNumber, isWorking, workingCalendar } from '@plenary/domain'
import { textOf } from '../file.js'

/** Week-ends of every year that a rule may reach, and no holiday. */
export const weekEnds: CalendarTable = {
  name: 'week-ends',
  mark: 'A',
  source: 'Assumed: week-ends only',
  weekend: [6, 7],
  years: Object.fromEntries(Array.from({ length: 400 }, (_, i) => [String(1900 + i), []])),
}

/** A table for each state and part that a file may name, knowing no year yet. */
function emptyTables(): CalendarTable[] {
  const shipped = calendars.map(({ working: _, names: __, ...rest }) => ({ ...rest, years: {} }))
  const named = new Set(shipped.flatMap(({ name, state }) => [name, state]))
  const others = states.filter((state) => !named.has(state))
  return [...shipped, ...others.map((state) => ({ ...weekEnds, name: state, state, years: {} }))]
}

const daysOf = ({ years }: CalendarTable): string[] => Object.values(years).flat()

/** Years that all of them know, days on which all of them work. */
function together(tables: readonly CalendarTable[]): CalendarTable {
  const all = tables.map(workingCalendar)
  const worksEverywhere = (day: string) => all.every((calendar) => isWorking(calendar, dayNumber(day)))
  const years = Object.keys(tables[0]?.years ?? {}).filter((year) => tables.every((one) => one.years[year]))
  const holidays = tables.flatMap(daysOf)
  return {
    name: [...new Set(tables.map(({ state, name }) => state ?? name))].sort().join('+'),
    mark: 'A',
    source: 'a file of days',
    weekend: [...new Set(tables.flatMap(({ weekend }) => weekend))],
    years: Object.fromEntries(years.map((year) => [year, holidays.filter((day) => day.startsWith(year))])),
    working: tables.flatMap(({ working = [] }) => working).filter(worksEverywhere),
    names: Object.fromEntries(tables.flatMap(({ names = {} }) => Object.entries(names))),
  }
}

/**
 * The calendar in which a plan counts working days: that of the file, else the seat's that is shipped. Where a file
 * names several states, those days are working days on which all of them work. Refusals: `calendar.…` with the row.
 */
export function calendarOf(file: string | undefined): CalendarTable {
  if (file === undefined) return calendars.find(({ name }) => name === 'seat') ?? weekEnds
  return together(importDays(emptyTables(), textOf(file)).filter(({ years }) => Object.keys(years).length > 0))
}
