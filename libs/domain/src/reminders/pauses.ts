import { dayNumber, dayOf } from '../time/day.js'
import type { Day, Instant } from '../time/when.js'
import type { ReminderAt } from './duty.js'

/** Holidays by the body that keeps them. */
export type Holidays = ReadonlyMap<string, ReadonlySet<Day>>

/** A reminder with the day it falls on, where its deadline is counted. */
export interface ReminderOn extends ReminderAt {
  readonly day: Day
}
/** The same clock time so many days later; `null`: no calendar can date it. */
type Later = (at: Instant, days: number) => Instant | null

const daysToNext = (day: Day, holidays: ReadonlySet<Day>): number => {
  const first = dayNumber(day)
  let next = first
  while (holidays.has(dayOf(next))) next++
  return next - first
}

export const withoutDay = ({ day: _, ...reminder }: ReminderOn): ReminderAt => reminder

const off = (reminder: ReminderOn, holidays: ReadonlySet<Day>, due: Instant, later: Later): ReminderAt => {
  const days = daysToNext(reminder.day, holidays)
  const at = days === 0 ? null : later(reminder.at, days)
  return { ...withoutDay(reminder), at: at === null || at > due ? reminder.at : at }
}

/**
 * Reminders of bodies on whose holidays one would fall: it goes out on the next day that is none, at the same clock
 * time, or stays where that would be after the due moment. `undefined`: there is no such body.
 */
export const pausesOf = (
  reminders: readonly ReminderOn[],
  due: Instant,
  holidays: Holidays,
  later: Later,
): Readonly<Record<string, readonly ReminderAt[]>> | undefined => {
  const pauses = [...holidays].flatMap(([body, days]) => {
    if (!reminders.some(({ day }) => days.has(day))) return []
    const paused = reminders.map((reminder) => off(reminder, days, due, later))
    return paused.some(({ at }, i) => at !== reminders[i]?.at) ? [[body, paused] as const] : []
  })
  return pauses.length > 0 ? Object.fromEntries(pauses) : undefined
}
