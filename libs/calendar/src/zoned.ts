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
const remembered = <V>(work: (key: number, where: string) => V) => {
  const places = new Map<string, Map<number, V>>()
  const answersOf = (where: string): Map<number, V> => {
    const known = places.get(where)
    if (known) return known
    if (places.size >= 500) places.clear()
    const answers = new Map<number, V>()
    places.set(where, answers)
    return answers
  }
  return (key: number, where: string): V => {
    const answers = answersOf(where)
    const known = answers.get(key)
    if (known !== undefined) return known
    if (answers.size >= 2_000) answers.clear()
    const answer = work(key, where)
    answers.set(key, answer)
    return answer
  }
}

const instant = remembered((day: DayNumber, clockAndZone): Instant => {
  const [clock = '', zone = ''] = clockAndZone.split(' ')
  return Temporal.PlainDateTime.from(`${dayOf(day)}T${clock}`).toZonedDateTime(zone).epochMilliseconds
})

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
export const instantOf = ({ day, clock }: Local, zone: Zone): Instant => instant(day, `${clock} ${zone}`)

/** Seconds are kept, so that a moment counted from an act falls neither before nor after the act's own clock time. */
export const localOf: (at: Instant, zone: Zone) => Local = remembered((at: Instant, zone) => {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return { day: dayNumber(there.toPlainDate().toString()), clock: there.toPlainTime().toString() }
})

/** The hour and minute that the clocks there show. */
export const clockOf = (at: Instant, zone: Zone): Clock => localOf(at, zone).clock.slice(0, 5)

/** The calendar day there. */
export const dayIn = (at: Instant, zone: Zone): Day => dayOf(localOf(at, zone).day)
