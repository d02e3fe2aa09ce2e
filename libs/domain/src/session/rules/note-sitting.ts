import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { Session, SittingNote } from '../session.js'
import { redrawn } from './firm-up.js'

/** The sitting tells that it was held: everything that is counted from its closing gets its dates. */
export const noteSitting: Rule<Session, Told & { readonly note: SittingNote }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { note } = command
  const event: SessionEvent = { type: 'SittingNoted', v: 1, at: context.at, note, told: told(command) }
  const closes = note.status === 'closed' && session.sitting?.status !== 'closed'
  return [event, ...(closes ? redrawn(session, event, context) : [])]
}
