import { isDay } from './day.js'
import { refuse } from './refusals.js'
import type { Clock, Day, When } from './when.js'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

const checkDay = (day: Day): void => {
  if (!isDay(day)) refuse.notInCalendar({ day })
}

const checkClock = (time: Clock): void => {
  if (!clock.test(time)) refuse.notOnTheClock({ time })
}

const checkMonth = (month: string): void => {
  if (!isDay(`${month}-01`)) refuse.notInCalendar({ month })
}

const checkWindow = (from: Day, to: Day): void => {
  checkDay(from)
  checkDay(to)
  if (to < from) refuse.endsBeforeItBegins({ from, to })
}

const checkQuarter = (year: number, quarter: number): void => {
  const known = Number.isInteger(year) && year >= 1000 && year <= 9999 && [1, 2, 3, 4].includes(quarter)
  if (!known) refuse.notInCalendar({ year, quarter })
}

/** A date that stands in the calendar, as far as it says anything. Refusals: `date.…` */
export const checkWhen = (when: When): void => {
  switch (when.kind) {
    case 'firm':
      checkDay(when.on)
      checkClock(when.time)
      break
    case 'day':
      checkDay(when.on)
      break
    case 'window':
      checkWindow(when.from, when.to)
      break
    case 'endOf':
    case 'month':
      checkMonth(when.month)
      break
    case 'quarter':
      checkQuarter(when.year, when.quarter)
      break
    case 'unknown':
      break
  }
}
