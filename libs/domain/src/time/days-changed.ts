import { isSame } from '../same.js'
import { aboutDay, workingCalendar } from './calendar.js'
import type { AboutDay, CalendarTable } from './calendar.js'
import { dayNumber } from './day.js'
import type { Day } from './when.js'

/** A day of which another table says something else, its name included. */
export interface DayChanged {
  readonly date: Day
  readonly was: AboutDay
  readonly is: AboutDay
}

const listed = ({ years, working = [] }: CalendarTable): readonly Day[] => [...Object.values(years).flat(), ...working]

/** Of the days that either table lists, those of which they say different things, in order. */
export const daysChanged = (before: CalendarTable, after: CalendarTable): readonly DayChanged[] => {
  const [was, is] = [workingCalendar(before), workingCalendar(after)]
  const dates = [...new Set([...listed(before), ...listed(after)])].sort()
  return dates
    .map((date) => ({ date, was: aboutDay(was, dayNumber(date)), is: aboutDay(is, dayNumber(date)) }))
    .filter((day) => !isSame(day.was, day.is))
}
