import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { ClauseNote, Session } from '../session.js'

/** A decision of this session tells how its clauses stand. */
export const noteDecision: Rule<Session, Told & { readonly clauses: readonly ClauseNote[] }, SessionEvent> = (
  session,
  command,
  { at },
) => {
  if (isStale(session, command)) return []
  return [{ type: 'DecisionNoted', v: 1, at, clauses: command.clauses, told: told(command) }]
}
