import { dayNumber, dayOf } from '@plenary/domain'
import type { Clock, DayNumber, Instant, Zone } from '@plenary/domain'
import { Temporal } from 'temporal-polyfill'

/** A day and the clock time on the wall of one zone. */
export interface Local {
  readonly day: DayNumber
  readonly clock: Clock
}

/** A clock time that a zone skips on that day counts from after the gap; one that comes twice is the first. */
export const instantOf = ({ day, clock }: Local, zone: Zone): Instant =>
  Temporal.PlainDateTime.from(`${dayOf(day)}T${clock}`).toZonedDateTime(zone).epochMilliseconds

/** Seconds are kept, so that a moment counted from an act falls neither before nor after the act's own clock time. */
export const localOf = (instant: Instant, zone: Zone): Local => {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return { day: dayNumber(there.toPlainDate().toString()), clock: there.toPlainTime().toString() }
}
