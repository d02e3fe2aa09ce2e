import { covers, isWorking } from './calendar.js'
import type { WorkingCalendar } from './calendar.js'
import { dayOf } from './day.js'
import type { DayNumber } from './day.js'
import { refuse } from './refusals.js'

/** Refuses rather than guess: a year without a table is not a year without holidays. */
export const works = (calendar: WorkingCalendar, day: DayNumber): boolean => {
  if (!covers(calendar, day)) refuse.calendarMissingYear({ calendar: calendar.name, day: dayOf(day) })
  return isWorking(calendar, day)
}

const nextWorking = (calendar: WorkingCalendar, day: DayNumber, step: 1 | -1): DayNumber => {
  const next = day + step
  return works(calendar, next) ? next : nextWorking(calendar, next, step)
}

/** The n-th working day after (before, if negative) that day, which itself is never counted; 0 is the day itself. */
export const addWorkingDays = (calendar: WorkingCalendar, day: DayNumber, days: number): DayNumber => {
  const step = days < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(days); left > 0; left--) reached = nextWorking(calendar, reached, step)
  return reached
}

/** Where the rule moves a non-working day, the nearest working day on that side. */
export const movedOff = (calendar: WorkingCalendar, day: DayNumber, rule: 'stay' | 'before' | 'after'): DayNumber => {
  if (rule === 'stay' || works(calendar, day)) return day
  return nextWorking(calendar, day, rule === 'before' ? -1 : 1)
}
