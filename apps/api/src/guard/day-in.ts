import type { Day, Instant, Zone } from '@plenary/domain'

const formats = new Map<Zone, Intl.DateTimeFormat>()

/** The calendar day in a zone: terms of office begin and end with the day of the seat. */
export function dayIn(zone: Zone, at: Instant): Day {
  const known = formats.get(zone)
  // This locale writes a day as YYYY-MM-DD.
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  if (!known) formats.set(zone, format)
  return format.format(at)
}
