import type { Day } from './when.js'

/** Days since 1970-01-01. */
export type DayNumber = number
/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const daysPerEra = 146_097
/** Days from 0000-03-01, where the eras of 400 years begin here (leap days then come last), to 1970-01-01. */
const epoch = 719_468

const fromCivil = ({ year, month, day }: Civil): DayNumber => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysPerEra + yearOfEra * 365 + leaps + dayOfYear - epoch
}

const toCivil = (n: DayNumber): Civil => {
  const z = n + epoch
  const era = Math.floor(z / daysPerEra)
  const dayOfEra = z - era * daysPerEra
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const parsed = (day: Day): Civil => ({ year: +day.slice(0, 4), month: +day.slice(5, 7), day: +day.slice(8, 10) })

/** Expects a day of the calendar: where it comes from outside, ask `isDay` first. */
export const dayNumber = (day: Day): DayNumber => fromCivil(parsed(day))

export const dayOf = (n: DayNumber): Day => {
  const { year, month, day } = toCivil(n)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether it is written `YYYY-MM-DD` and stands in the calendar: 2023-02-31 does not. */
export const isDay = (day: string): boolean => shape.test(day) && dayOf(dayNumber(day)) === day

export const yearOf = (n: DayNumber): number => toCivil(n).year

/** 1970-01-01 was a Thursday. */
export const weekday = (n: DayNumber): Weekday => (((((n + 3) % 7) + 7) % 7) + 1) as Weekday

export const daysInMonth = (year: number, month: number): number => {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return fromCivil(next) - fromCivil({ year, month, day: 1 })
}

/** The same day of another month, or that month's last day where it is shorter. */
export const addMonths = (n: DayNumber, months: number): DayNumber => {
  const { year, month, day } = toCivil(n)
  const index = year * 12 + month - 1 + months
  const to = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return fromCivil({ ...to, day: Math.min(day, daysInMonth(to.year, to.month)) })
}

/** Clear days: neither end is counted, so five clear days before a Monday is the Tuesday of the week before. */
export const addClearDays = (n: DayNumber, days: number): DayNumber => n + days + Math.sign(days)
