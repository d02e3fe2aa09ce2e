import type { Anchors, Resolve, Resolved } from './moment.js'
import type { Clock, Day } from './when.js'

/**
 * That day and hour at the seat, whatever else moves. Refusals: `calendar.missing`, `calendar.missingYear` (nobody can
 * say whether it is a working day), `zone.unknown`.
 */
export const onDay = (on: Day, time: Clock, { zones, calendar }: Anchors, resolve: Resolve): Resolved | null =>
  resolve(
    { anchor: 'opening', offset: 0, unit: 'h', mark: 'V' },
    { opening: { kind: 'firm', on, time }, zones: { seat: zones.seat, venue: zones.seat }, calendar },
  )
