import { signed } from '../../access/signed.js'
import type { Mode } from '../../procedure/procedure.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { keepingAnew } from '../plan/keeping.js'
import { checkNotSitting } from '../stages/plenary.js'
import type { Session } from '../session.js'
import { switching } from '../stages/switching.js'

interface ChangeMode {
  readonly mode: Mode
  readonly authority: string
  readonly reason: Content
}

/**
 * The session meets in another way, with authority and reason: stages that the rules do not apply to it end, those that
 * ended so before and apply again go on as they stood.
 */
export const changeMode: Rule<Session, ChangeMode, SessionEvent> = (session, command, context) => {
  checkNotSitting(session)
  const { mode, authority, reason } = command
  if (mode === session.mode) return []
  const { at, actor } = context
  const about = { mode, was: session.mode, authority, reason, by: signed(actor) }
  const event: SessionEvent = { type: 'ModeChanged', v: 1, at, ...about }
  return keepingAnew(session, switching(session, event, context), context, '/mode')
}
