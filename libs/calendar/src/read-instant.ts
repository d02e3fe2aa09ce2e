import type { Instant, Zone } from '@plenary/domain'
import { Temporal } from 'temporal-polyfill'
import { checkZone } from './zoned.js'

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/

/**
 * An instant as a person writes it: ISO with an offset, or local to the zone. One that the zone skips counts from after
 * the gap; one that comes twice is the first. `undefined`: it is none. Refusal: `zone.unknown`.
 */
export const readInstant = (text: string, zone: Zone): Instant | undefined => {
  checkZone(zone)
  const match = written.exec(text)
  if (!match) return undefined
  try {
    const at = match[3]
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(zone)
    return at.epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
