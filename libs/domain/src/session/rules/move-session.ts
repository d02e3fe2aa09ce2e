import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Place, When } from '../../time/when.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { checkPlan } from '../plan.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { isSame, redrawn } from './firm-up.js'

interface MoveSession {
  readonly opening: When
  readonly place?: Place
  readonly authority: string
  readonly reason: Content
}

/** The session moves, earlier or later: one act with authority and reason, which redraws the plan. */
export const moveSession: Rule<Session, MoveSession, SessionEvent> = (session, command, context) => {
  if (session.sitting) refuse.sittingOpened()
  const { opening, authority, reason } = command
  checkWhen(opening)
  const place = { ...session.place, ...command.place }
  if (isSame(session, opening, place)) return []
  const event: SessionEvent = {
    type: 'SessionMoved',
    v: 1,
    at: context.at,
    opening,
    place,
    was: session.opening,
    authority,
    reason,
    by: signed(context.actor),
  }
  checkPlan(evolve(session, event), context)
  return [event, ...redrawn(session, event, context)]
}
