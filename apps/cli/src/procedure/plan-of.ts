import {
  calendarName,
  calendarOfStates,
  checkZone,
  cityOf,
  clockOf,
  createAboutDays,
  createResolve,
} from '@plenary/calendar'
import { dayIn, instantOf, readInstant } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import {
  type Anchors,
  type CalendarTable,
  type CountedBy,
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
import { CommandFault, exitCode } from '../exit-codes.js'
import { weekEnds } from './calendar-of.js'

/** What a plan is counted from. */
export interface PlanAsked {
  readonly opening: When
  readonly zone: string
  /** The day on which the previous session was closed. */
  readonly previous?: string
  /** When its plenary was closed, and when it was convened: ISO with an offset, or local to the zone. */
  readonly closing?: string
  readonly convening?: string
  readonly calendar: CalendarTable
  readonly lang: Reckoning['lang']
}

/** The session before this one was closed on a day that there was, and not after this one opens. */
function previousClosing(previous: string, { opening, zone }: PlanAsked): number {
  const days = daysOf(opening)
  checkWhen({ kind: 'window', from: previous, to: days ? dayOf(days.from) : previous }, '/previous')
  return instantOf({ day: dayNumber(previous), clock: '00:00' }, zone)
}

type Act = 'closing' | 'convening'
const written: Readonly<Record<Act, string>> = { closing: '2027-04-28T16:00', convening: '2026-11-02T12:00' }

/** When an act was done: convening on the day of the opening or before, closing on that day or after. */
function instantOfAct(act: Act, asked: PlanAsked): Partial<Record<Act, number>> {
  const { [act]: typed, opening, zone } = asked
  if (typed === undefined) return {}
  const at = readInstant(typed, zone)
  if (at === undefined)
    throw new CommandFault(exitCode.usage, `--${act} is written ${written[act]}, on a day of the calendar`)
  const days = daysOf(opening)
  const [on, opens] = [dayIn(at, zone), days && dayOf(act === 'closing' ? days.from : days.to)]
  if (opens !== null) {
    const [from, to] = act === 'closing' ? [opens, on] : [on, opens]
    checkWhen({ kind: 'window', from, to }, `/${act}`)
  }
  return { [act]: at }
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
    ...instantOfAct('closing', asked),
    ...instantOfAct('convening', asked),
  }
}

/** Every date of these rules. Refusals: `date.…`, `zone.unknown`, `calendar.missingYear`. */
export function planOf(procedure: Procedure, asked: PlanAsked): readonly PlanRow[] {
  const { calendar, lang } = asked
  const tables = [...calendars.filter(({ name }) => name !== calendar.name), calendar, weekEnds]
  const named = (by: CountedBy) =>
    by.calendar === calendar.name && by.calendar !== 'seat'
      ? calendarOfStates(calendar.name.split('+'))
      : calendarName(tables)(by)
  return planRows(procedure, anchorsOf(asked), {
    ...{ resolve: createResolve(tables), aboutDay: createAboutDays(tables), calendarName: named },
    ...{ dayIn, clockOf, cityOf, weekEnds: weekEnds.name, lang },
  })
}
