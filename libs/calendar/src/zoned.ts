import { dayNumber, dayOf } from '@plenary/domain'
import type { Clock, Day, DayNumber, Instant, Zone } from '@plenary/domain'
import { Temporal } from 'temporal-polyfill'
import { refuse } from './refusals.js'

/** A day and the clock time on the wall of one zone. */
export interface Local {
  readonly day: DayNumber
  readonly clock: Clock
}

/** Sessions ask for the same few hundred moments at every act; the zone tables answer the same as long as we run. */
const remembered = <K extends string | number, V>(work: (key: K, zone: Zone) => V) => {
  const answers = new Map<string, V>()
  return (key: K, zone: Zone): V => {
    const question = `${key} ${zone}`
    const known = answers.get(question)
    if (known !== undefined) return known
    if (answers.size >= 20_000) answers.clear()
    const answer = work(key, zone)
    answers.set(question, answer)
    return answer
  }
}

const instant = remembered(
  (dateTime: string, zone) => Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds,
)

const known = new Set<Zone>()

/** Refuses a zone that the tables do not have: `zone.unknown`. */
export const checkZone = (zone: Zone): void => {
  if (known.has(zone)) return
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  } catch {
    refuse.zoneUnknown({ zone })
  }
  known.add(zone)
}

/** A clock time that a zone skips on that day counts from after the gap; one that comes twice is the first. */
export const instantOf = ({ day, clock }: Local, zone: Zone): Instant => instant(`${dayOf(day)}T${clock}`, zone)

/** Seconds are kept, so that a moment counted from an act falls neither before nor after the act's own clock time. */
export const localOf: (at: Instant, zone: Zone) => Local = remembered((at: Instant, zone) => {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return { day: dayNumber(there.toPlainDate().toString()), clock: there.toPlainTime().toString() }
})

/** The hour and minute that the clocks there show. */
export const clockOf = (at: Instant, zone: Zone): Clock => localOf(at, zone).clock.slice(0, 5)

/** The calendar day there. */
export const dayIn = (at: Instant, zone: Zone): Day => dayOf(localOf(at, zone).day)
