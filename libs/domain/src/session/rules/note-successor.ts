import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { Next, Session } from '../session.js'
import { redrawn } from '../plan/plan.js'
import { redating } from '../stages/switching.js'

/**
 * The next session tells when it opens: what is due "by the next session" moves with it, and goes on where that lies ahead
 * again. Of a session that is closed or cancelled nothing goes on.
 */
export const noteSuccessor: Rule<Session, Told & Next, SessionEvent> = (session, command, context) => {
  if (isStale(session, command)) return []
  const { opening, form, venue, from } = command
  const event: SessionEvent = {
    type: 'SuccessorNoted',
    v: 1,
    at: context.at,
    session: from,
    opening,
    ...(form && { form }),
    ...(venue && { venue }),
    told: told(command),
  }
  const isGoing = session.status !== 'closed' && session.status !== 'cancelled'
  if (!isGoing) return [event, ...redrawn(session, event, context)]
  const { happened, drawn } = redating(session, [event], context)
  return [...happened, drawn]
}
