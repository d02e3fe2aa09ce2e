import { type AboutDay, aboutDay, type CalendarTable, type Day, dayNumber, workingCalendar } from '@plenary/domain'
import { refuse } from './refusals.js'

/** What the calendar of that name says of a day: `AboutDay`. Refusal: `calendar.missing`. */
export type AboutDays = (calendar: string, day: Day) => AboutDay

/** Tells of these tables why a day is no working day, by its name where the table has it. */
export const createAboutDays = (tables: Iterable<CalendarTable>): AboutDays => {
  const calendars = new Map(Array.from(tables, (table) => [table.name, workingCalendar(table)]))
  return (calendar, day) => aboutDay(calendars.get(calendar) ?? refuse.missing({ calendar }), dayNumber(day))
}
