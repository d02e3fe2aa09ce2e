import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { firmingUpAnew } from '../stages/new-round.js'
import { drawPlan } from '../plan/plan.js'
import { checkNotSitting } from '../stages/plenary.js'
import type { Session } from '../session.js'
import { summonsWithdrawn } from '../stages/summons.js'

interface PostponeSession {
  readonly authority: string
  readonly reason: Content
}

/**
 * The session is left without a date, with authority and reason: what is counted from its opening has none either, and
 * time neither reminds of it nor ends it. What is open stays open; to find a new date is owed.
 */
export const postponeSession: Rule<Session, PostponeSession, SessionEvent> = (
  session,
  { authority, reason },
  context,
) => {
  checkNotSitting(session)
  if (session.status === 'postponed') return []
  const { at, actor } = context
  const about = { was: session.opening, authority, reason, by: signed(actor) }
  const event: SessionEvent = { type: 'SessionPostponed', v: 1, at, ...about }
  const happened = [event, ...summonsWithdrawn(session, context)]
  const postponed = happened.reduce(evolve, session)
  const drawn = drawPlan(postponed, event.type, context)
  return [...happened, drawn, ...firmingUpAnew(evolve(postponed, drawn), event.type, context)]
}
