import type { Rule, Told } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { PinnedProcedure, Session } from '../session.js'

/** The commission knows of editions of the rules that are in force, or will be: this session may adopt one of them. */
export const noteProcedures: Rule<Session, Told & { readonly procedures: readonly PinnedProcedure[] }, SessionEvent> = (
  session,
  command,
  { at },
) =>
  isStale(session, command)
    ? []
    : [{ type: 'ProceduresNoted', v: 1, at, procedures: command.procedures, told: told(command) }]
