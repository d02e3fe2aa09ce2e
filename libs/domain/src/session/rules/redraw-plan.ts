import { signed } from '../../access/signed.js'
import { isSame } from '../../same.js'
import type { Rule } from '../../rule.js'
import { calendarMissing } from '../../time/calendars.js'
import type { Content } from '../../title.js'
import { countingBy, newestFor } from '../calendars-of.js'
import type { SessionEvent } from '../events.js'
import { keepingMinima } from '../minima.js'
import { drawnOtherwise } from '../moves.js'
import { checkDates, drawnBy, drawPlan } from '../plan.js'
import type { Session } from '../session.js'

interface RedrawPlan {
  readonly authority: string
  readonly reason: Content
  readonly calendar?: string
}

/** A changed calendar and newer zone tables enter a session by this act only, with authority and reason. */
export const redrawPlan: Rule<Session, RedrawPlan, SessionEvent> = (session, command, context) => {
  const { authority, reason } = command
  const counting = newestFor(session, command.calendar)
  const after = { ...session, ...countingBy(session, counting) }
  if (!context.calendars.find(after.calendar)) calendarMissing(after.calendar, '/calendar')
  const drawn = drawPlan(after, 'PlanRedrawn', context)
  checkDates(after, drawn, context, '/calendar')
  const same = counting.calendar === session.calendar && Object.keys(counting.bodies).length === 0
  if (same && isSame(drawn.stages, session.plan) && drawnOtherwise(session, drawnBy(after, context)).length === 0)
    return []
  const by = signed(context.actor)
  const was = session.calendar
  const event: SessionEvent = { type: 'PlanRedrawn', v: 1, at: context.at, ...counting, was, authority, reason, by }
  return keepingMinima(session, [event, drawn], context)
}
