import type { Anchors, Moment, Resolve, Resolved } from './moment.js'
import type { Clock, Day } from './when.js'

/**
 * That day and hour at the seat, whatever else moves; the calendar that the moment names says whether it is a working
 * day. Refusals: `calendar.missing`, `calendar.missingYear` (nobody can say), `zone.unknown`.
 */
export const onDay = (
  { on, time }: { readonly on: Day; readonly time: Clock },
  { calendar }: Pick<Moment, 'calendar'>,
  { zones, calendar: seat, calendars }: Anchors,
  resolve: Resolve,
): Resolved | null => {
  const counted = { calendar: seat, ...(calendars && { calendars }) }
  return resolve(
    { anchor: 'opening', offset: 0, unit: 'h', ...(calendar !== undefined && { calendar }), mark: 'V' },
    { opening: { kind: 'firm', on, time }, zones: { seat: zones.seat, venue: zones.seat }, ...counted },
  )
}
