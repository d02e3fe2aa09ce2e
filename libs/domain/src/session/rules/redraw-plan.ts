import { signed } from '../../access/signed.js'
import { isSame } from '../../same.js'
import type { Rule } from '../../rule.js'
import { calendarMissing } from '../../time/calendars.js'
import type { Content } from '../../title.js'
import { newestFor } from '../plan/calendars-of.js'
import type { SessionEvent } from '../events.js'
import { keepingOn } from '../plan/keeping.js'
import { drawnOtherwise } from '../plan/moves.js'
import { checkDates, drawnBy } from '../plan/plan.js'
import type { Session } from '../session.js'
import { redating } from '../stages/switching.js'

interface RedrawPlan {
  readonly authority: string
  readonly reason: Content
  readonly calendar?: string
}

/** A changed calendar and newer zone tables enter a session by this act only, with authority and reason. */
export const redrawPlan: Rule<Session, RedrawPlan, SessionEvent> = (session, command, context) => {
  const { authority, reason } = command
  const counting = newestFor(session, command.calendar)
  // Where no calendar is named it is the act itself that dates anew.
  const pointer = command.calendar === undefined ? '' : '/calendar'
  if (!context.calendars.find(counting.calendar)) calendarMissing(counting.calendar, pointer)
  const by = signed(context.actor)
  const was = session.calendar
  const event: SessionEvent = { type: 'PlanRedrawn', v: 1, at: context.at, ...counting, was, authority, reason, by }
  const redated = redating(session, [event], context)
  const { after, drawn } = redated
  checkDates(after, drawn, context, pointer)
  const same = counting.calendar === session.calendar && Object.keys(counting.bodies).length === 0
  if (same && isSame(drawn.stages, session.plan) && drawnOtherwise(session, drawnBy(after, context)).length === 0)
    return []
  return keepingOn(session, redated, context, pointer)
}
