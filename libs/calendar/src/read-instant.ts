import type { Instant, Zone } from '@plenary/domain'
import { Temporal } from 'temporal-polyfill'
import { refuse } from './refusals.js'
import { checkZone } from './zoned.js'

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/

/** The one instant at which the clocks there show it. */
const onlyOne = (local: Temporal.PlainDateTime, zone: Zone): Instant => {
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (!first.toPlainDateTime().equals(local)) refuse.timeSkipped({ time: local.toString(), zone })
  const second = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (!first.equals(second)) refuse.timeTwice({ time: local.toString(), zone })
  return first.epochMilliseconds
}

/**
 * An instant as a person writes it: ISO with an offset, or local to the zone. `undefined`: it is none. Refusals:
 * `zone.unknown`, `time.skipped`, `time.twice`.
 */
export const readInstant = (text: string, zone: Zone): Instant | undefined => {
  checkZone(zone)
  const match = written.exec(text)
  if (!match) return undefined
  try {
    if (match[3]) return Temporal.Instant.from(text).epochMilliseconds
    return onlyOne(Temporal.PlainDateTime.from(text, { overflow: 'reject' }), zone)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
