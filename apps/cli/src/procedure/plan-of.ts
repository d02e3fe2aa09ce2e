import { checkZone, clockOf, createAboutDays, createResolve, dayIn, instantOf } from '@plenary/calendar'
import {
  type Anchors,
  type CalendarTable,
  checkWhen,
  dayNumber,
  dayOf,
  daysOf,
  type PlanRow,
  planRows,
  type Procedure,
  type Reckoning,
  type When,
} from '@plenary/domain'
import { weekEnds } from './calendar-of.js'

/** What a plan is counted from. */
export interface PlanAsked {
  readonly opening: When
  readonly zone: string
  /** The day on which the previous session was closed. */
  readonly previous?: string
  readonly calendar: CalendarTable
  readonly lang: Reckoning['lang']
}

/** The session before this one was closed on a day that there was, and not after this one opens. */
function previousClosing(previous: string, { opening, zone }: PlanAsked): number {
  const days = daysOf(opening)
  checkWhen({ kind: 'window', from: previous, to: days ? dayOf(days.from) : previous }, '/previous')
  return instantOf({ day: dayNumber(previous), clock: '00:00' }, zone)
}

/** Seat and venue are told in one zone: a rule is tried before there is a commission. */
function anchorsOf(asked: PlanAsked): Anchors {
  const { opening, zone, previous, calendar } = asked
  checkWhen(opening)
  checkZone(zone)
  return {
    opening,
    zones: { seat: zone, venue: zone },
    calendar: calendar.name,
    ...(previous !== undefined && { previousClosing: previousClosing(previous, asked) }),
  }
}

/** Every date of these rules. Refusals: `date.…`, `zone.unknown`, `calendar.missingYear`. */
export function planOf(procedure: Procedure, asked: PlanAsked): readonly PlanRow[] {
  const tables = [asked.calendar, weekEnds]
  const reckoning = { resolve: createResolve(tables), aboutDay: createAboutDays(tables), dayIn, clockOf }
  return planRows(procedure, anchorsOf(asked), { ...reckoning, weekEnds: weekEnds.name, lang: asked.lang })
}
