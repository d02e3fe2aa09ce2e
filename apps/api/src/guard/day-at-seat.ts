import type { Day, Instant, Zone } from '@plenary/domain'

const formats = new Map<Zone, Intl.DateTimeFormat>()

/** The day at the seat, with which terms of office begin and end: asked at every request, and so without a calendar. */
export function dayAtSeat(zone: Zone, at: Instant): Day {
  const known = formats.get(zone)
  // This locale writes a day as YYYY-MM-DD.
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  if (!known) formats.set(zone, format)
  return format.format(at)
}
