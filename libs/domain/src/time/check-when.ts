import { isDay } from './day.js'
import { refuse } from './refusals.js'
import type { Clock, Day, When } from './when.js'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** Where the date stands in what was sent. */
interface Where {
  readonly pointer: string
}

/** From a date of these centuries any rule reaches another that can be written: at most 10,000 months lie between. */
const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2999

const checkDay = (day: Day, where: Where): void => {
  if (!isDay(day) || !isYear(+day.slice(0, 4))) refuse.notInCalendar({ day, ...where })
}

const checkClock = (time: Clock, where: Where): void => {
  if (!clock.test(time)) refuse.notOnTheClock({ time, ...where })
}

const checkMonth = (month: string, where: Where): void => {
  if (!isDay(`${month}-01`) || !isYear(+month.slice(0, 4))) refuse.notInCalendar({ month, ...where })
}

const checkWindow = (from: Day, to: Day, where: Where): void => {
  checkDay(from, where)
  checkDay(to, where)
  if (to < from) refuse.endsBeforeItBegins({ from, to, ...where })
}

const checkQuarter = (year: number, quarter: number, where: Where): void => {
  const known = isYear(year) && [1, 2, 3, 4].includes(quarter)
  if (!known) refuse.notInCalendar({ year, quarter, ...where })
}

/** A date that stands in the calendar, as far as it says anything. Refusals: `date.…` */
export const checkWhen = (when: When, pointer = '/opening'): void => {
  const where = { pointer }
  switch (when.kind) {
    case 'firm':
      checkDay(when.on, where)
      checkClock(when.time, where)
      break
    case 'day':
      checkDay(when.on, where)
      break
    case 'window':
      checkWindow(when.from, when.to, where)
      break
    case 'endOf':
    case 'month':
      checkMonth(when.month, where)
      break
    case 'quarter':
      checkQuarter(when.year, when.quarter, where)
      break
    case 'unknown':
      break
  }
}
