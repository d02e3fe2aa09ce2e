import type { Anchors, Moment, Resolve, Resolved } from './moment.js'
import { orUnknown } from './or-unknown.js'
import type { Clock, Day } from './when.js'

interface DayAndHour {
  readonly on: Day
  readonly time: Clock
}

/**
 * That day and hour at the seat, whatever else moves; the calendar that the moment names says whether it is a working
 * day. Refusals: `calendar.missing`, `calendar.missingYear` (nobody can say), `zone.unknown`.
 */
export const onKnownDay = (
  { on, time }: DayAndHour,
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

/** The same of a day that was named before: where that calendar cannot say, it stands, and is not marked. */
export const onDay = (
  day: DayAndHour,
  moment: Pick<Moment, 'calendar'>,
  anchors: Anchors,
  resolve: Resolve,
): Resolved | null => {
  const known = onKnownDay(day, moment, anchors, orUnknown(resolve))
  const stands = known ?? onKnownDay(day, {}, anchors, resolve)
  if (known || !stands) return known
  const { onNonWorking: _, ...unflagged } = stands
  return unflagged
}
