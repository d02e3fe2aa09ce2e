import { dayNumber, daysInMonth } from './day.js'
import type { DayNumber } from './day.js'
import type { Span, When } from './when.js'

/** First and last day that a date may turn out to be. */
export interface DaySpan {
  readonly from: DayNumber
  readonly to: DayNumber
}

const firstOf = (month: string): DayNumber => dayNumber(`${month}-01`)
const lastOf = (month: string): DayNumber => firstOf(month) + daysInMonth(+month.slice(0, 4), +month.slice(5, 7)) - 1
const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** `null`: nothing is known of the date yet. */
export const daysOf = (when: When): DaySpan | null => {
  switch (when.kind) {
    case 'firm':
    case 'day':
      return { from: dayNumber(when.on), to: dayNumber(when.on) }
    case 'window':
      return { from: dayNumber(when.from), to: dayNumber(when.to) }
    case 'endOf':
      return { from: dayNumber(`${when.month}-21`), to: lastOf(when.month) }
    case 'month':
      return { from: firstOf(when.month), to: lastOf(when.month) }
    case 'quarter': {
      const last = when.quarter * 3
      return { from: firstOf(monthOf(when.year, last - 2)), to: lastOf(monthOf(when.year, last)) }
    }
    case 'unknown':
      return null
  }
}

/** The two ends alone, of what may carry more. */
export const endsOf = (span: Span | null | undefined): Span | null => (span ? { from: span.from, to: span.to } : null)

/** Both say the same of the day, whatever they say of its hour. */
export const isSameDay = (a: When, b: When): boolean => {
  const [one, other] = [daysOf(a), daysOf(b)]
  return one?.from === other?.from && one?.to === other?.to
}

/** Says what was announced or more of it: no other day, no other hour, nothing less certain. */
export const isWithin = (asked: When, announced: When): boolean => {
  if (announced.kind === 'firm')
    return asked.kind === 'firm' && asked.on === announced.on && asked.time === announced.time
  const [wide, narrow] = [daysOf(announced), daysOf(asked)]
  return !wide || (narrow !== null && narrow.from >= wide.from && narrow.to <= wide.to)
}

/** The day floor(n/2) after the previous closing, n being the days from there to the opening. */
export const midCycle = (previousClosing: DayNumber, opening: DaySpan): DaySpan => ({
  from: previousClosing + Math.floor((opening.from - previousClosing) / 2),
  to: previousClosing + Math.floor((opening.to - previousClosing) / 2),
})
