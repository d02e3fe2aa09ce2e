import type { Rule, Told } from '../../rule.js'
import type { When, Zone } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { Session } from '../session.js'
import { redrawn } from '../plan/plan.js'

/** The next session tells when it opens: what is due "by the next session" moves with it. */
export const noteSuccessor: Rule<Session, Told & { readonly opening: When; readonly venue?: Zone }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { opening, venue, from } = command
  const event: SessionEvent = {
    type: 'SuccessorNoted',
    v: 1,
    at: context.at,
    session: from,
    opening,
    ...(venue && { venue }),
    told: told(command),
  }
  return [event, ...redrawn(session, event, context)]
}
