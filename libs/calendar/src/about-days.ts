import { type AboutDay, aboutDay, calendarMissing, type CalendarTable, type Day, dayNumber } from '@plenary/domain'
import { type WorkingCalendar, workingCalendar } from '@plenary/domain'

/** What the calendar of that name says of a day: `AboutDay`. Refusal: `calendar.missing`. */
export type AboutDays = (calendar: string, day: Day) => AboutDay

/** Tells of these tables why a day is no working day, by its name where the table has it. */
export const createAboutDays = (tables: Iterable<CalendarTable>): AboutDays => {
  const known = new Map(Array.from(tables, (table) => [table.name, table]))
  const ready = new Map<string, WorkingCalendar>()
  const readied = (name: string): WorkingCalendar => {
    const calendar = workingCalendar(known.get(name) ?? calendarMissing(name))
    ready.set(name, calendar)
    return calendar
  }
  return (name, day) => aboutDay(ready.get(name) ?? readied(name), dayNumber(day))
}
