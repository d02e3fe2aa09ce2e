import { daysOf, midCycle } from '@plenary/domain'
import type { Anchor, Anchors, Clock, DayNumber, Instant, When, Zone } from '@plenary/domain'
import { instantOf, localOf } from './zoned.js'

/** One end of an anchor: the local day from which days are counted, and the instant from which hours are. */
export interface End {
  readonly day: DayNumber
  readonly at: Instant
}
export interface Ends {
  readonly from: End
  readonly to: End
}

/** A date of which the clock time is not known may be as early as midnight and as late as the last minute. */
const spread = (span: { from: DayNumber; to: DayNumber }, zone: Zone, clock?: Clock): Ends => ({
  from: { day: span.from, at: instantOf({ day: span.from, clock: clock ?? '00:00' }, zone) },
  to: { day: span.to, at: instantOf({ day: span.to, clock: clock ?? '23:59' }, zone) },
})

const endsOfDate = (when: When | undefined, zone: Zone): Ends | null => {
  const span = when && daysOf(when)
  return span ? spread(span, zone, when.kind === 'firm' ? when.time : undefined) : null
}

const endsOfAct = (at: Instant | undefined, zone: Zone): Ends | null => {
  if (at === undefined) return null
  const end = { day: localOf(at, zone).day, at }
  return { from: end, to: end }
}

const endsOfMidCycle = ({ opening, previousClosing, zones }: Anchors): Ends | null => {
  const span = opening && daysOf(opening)
  if (!span || previousClosing === undefined) return null
  return spread(midCycle(localOf(previousClosing, zones.seat).day, span), zones.seat)
}

const endsOfDue = ({ due, zones }: Anchors): Ends | null => {
  const from = endsOfAct(due?.from, zones.seat)
  const to = endsOfAct(due?.to, zones.seat)
  return from && to && { from: from.from, to: to.to }
}

/**
 * What the anchor is known to be; `null`: not yet. What happens at the venue (opening, closing) has its local day
 * there, everything else at the seat.
 */
export const endsOf = (anchor: Anchor, anchors: Anchors): Ends | null => {
  const { seat, venue, nextVenue } = anchors.zones
  switch (anchor) {
    case 'opening':
      return endsOfDate(anchors.opening, venue)
    case 'nextOpening':
      return endsOfDate(anchors.nextOpening, nextVenue ?? seat)
    case 'closing':
      return endsOfAct(anchors.closing, venue)
    case 'convening':
    case 'previousClosing':
    case 'reopening':
      return endsOfAct(anchors[anchor], seat)
    case 'midCycle':
      return endsOfMidCycle(anchors)
    case 'due':
      return endsOfDue(anchors)
    default:
      return endsOfAct(anchors.stages?.[anchor.slice('stage:'.length)], seat)
  }
}
