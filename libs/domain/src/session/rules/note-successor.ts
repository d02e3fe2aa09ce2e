import type { Rule, Told } from '../../rule.js'
import type { When } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { Session } from '../session.js'
import { redrawn } from './firm-up.js'

/** The next session tells when it opens: what is due "by the next session" moves with it. */
export const noteSuccessor: Rule<Session, Told & { readonly opening: When }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { opening, from } = command
  const event: SessionEvent = {
    type: 'SuccessorNoted',
    v: 1,
    at: context.at,
    session: from,
    opening,
    told: told(command),
  }
  return [event, ...redrawn(session, event, context)]
}
