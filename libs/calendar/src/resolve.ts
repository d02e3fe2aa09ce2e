import {
  addClearDays,
  addMonths,
  addWorkingDays,
  calendarMissing,
  countedBy,
  dayOf,
  movedOff,
  works,
  workingCalendar,
} from '@plenary/domain'
import type { CalendarTable, DayNumber, Instant, Moment, Resolve, Resolved, Unit } from '@plenary/domain'
import type { WorkingCalendar, Zone } from '@plenary/domain'
import { endsOf } from './anchor.js'
import type { End } from './anchor.js'
import { checkZone, instantOf, localOf } from './zoned.js'

const hour = 3_600_000

const shifted = (
  day: DayNumber,
  { offset }: Moment,
  unit: Exclude<Unit, 'h'>,
  calendar: WorkingCalendar,
): DayNumber => {
  switch (unit) {
    case 'd':
      return day + offset
    case 'wd':
      return addWorkingDays(calendar, day, offset)
    case 'cd':
      return addClearDays(day, offset)
    case 'w':
      return day + offset * 7
    case 'm':
      return addMonths(day, offset)
  }
}

interface Point {
  readonly day: DayNumber
  readonly at: Instant
}

/** Hours are counted from the instant; days from the local day, at the clock time named or else the anchor's own. */
const pointOf = (end: End, moment: Moment, zone: Zone, calendar: WorkingCalendar): Point => {
  if (moment.unit === 'h') {
    const at = end.at + moment.offset * hour
    return { day: localOf(at, zone).day, at }
  }
  const local = moment.time === undefined ? localOf(end.at, zone) : { day: end.day, clock: moment.time }
  const day = movedOff(calendar, shifted(local.day, moment, moment.unit, calendar), moment.nonWorking ?? 'stay')
  return { day, at: instantOf({ day, clock: local.clock }, zone) }
}

/**
 * Turns moments into instants by these tables of non-working days.
 * - The clock time is the moment's; without one it is the anchor's own (the opening's hour, the act's, the due's), in
 *   the zone of the moment, the seat's unless it names the venue's. That stages open at 00:00 and fall due at 17:00 is
 *   therefore written into the moments when an edition is loaded (`loadProcedure` of the domain), not known here.
 * - A fuzzy anchor gives a span: from the earliest to the latest day it may turn out to be; a date whose hour is not
 *   known and a moment that names none, from 00:00 of the first day to 23:59 of the last.
 * - `onNonWorking` is set where the first or the last day of the result is no working day: these are the days by
 *   which openings and closings go.
 * - `null`: the anchor is not known. Refusals: `calendar.missing`, `calendar.missingYear`, `zone.unknown`.
 */
export const createResolve = (tables: Iterable<CalendarTable>): Resolve => {
  const calendars = new Map(Array.from(tables, (table) => [table.name, workingCalendar(table)]))
  return (moment, anchors): Resolved | null => {
    const { calendar: name } = countedBy(moment, anchors)
    const calendar = calendars.get(name) ?? calendarMissing(name)
    for (const zone of Object.values(anchors.zones)) checkZone(zone)
    const ends = endsOf(moment.anchor, anchors)
    if (!ends) return null
    const zone = anchors.zones[moment.zone ?? 'seat']
    const from = pointOf(ends.from, moment, zone, calendar)
    const to = ends.to === ends.from ? from : pointOf(ends.to, moment, zone, calendar)
    const flagged = !works(calendar, from.day) || !works(calendar, to.day)
    const on = { from: dayOf(from.day), to: dayOf(to.day) }
    return { from: from.at, to: to.at, on, zone, ...(flagged && { onNonWorking: true }) }
  }
}
