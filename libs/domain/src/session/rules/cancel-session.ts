import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { drawPlan } from '../plan/plan.js'
import { checkNotSitting } from '../stages/plenary.js'
import type { Session } from '../session.js'

interface CancelSession {
  readonly authority: string
  readonly reason: Content
}

/**
 * The session will not be held, with authority and reason: all that is not over ends, and nobody owes it anything. What
 * was left to it by the session before goes to the one convened next.
 */
export const cancelSession: Rule<Session, CancelSession, SessionEvent> = (session, { authority, reason }, context) => {
  checkNotSitting(session)
  const { at, actor } = context
  const about = { was: session.opening, authority, reason, by: signed(actor) }
  const event: SessionEvent = { type: 'SessionCancelled', v: 1, at, ...about }
  const ended = Object.values(session.stages)
    .filter(({ status }) => status !== 'closed')
    .map(({ id: stage, round }): SessionEvent => {
      return { type: 'StageClosed', v: 1, at, stage, round, because: 'cancelled', recordedAt: at }
    })
  const happened = [event, ...ended]
  return [...happened, drawPlan(happened.reduce(evolve, session), event.type, context)]
}
