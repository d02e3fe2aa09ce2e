import type { WorkingCalendar } from './calendar.js'
import { addMonths, yearOf } from './day.js'
import type { DayNumber } from './day.js'

/** A cycle is convened up to a year and a half ahead, and its duties are counted in working days from the first day. */
const monthsAhead = 18

/** The years within the next 18 months for which the calendar has no table: where it will refuse to count. */
export const missingYears = (calendar: WorkingCalendar, today: DayNumber): readonly number[] => {
  const [first, last] = [yearOf(today), yearOf(addMonths(today, monthsAhead))]
  const ahead = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return ahead.filter((year) => !calendar.years.has(year))
}
