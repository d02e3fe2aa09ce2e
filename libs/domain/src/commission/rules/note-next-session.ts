import type { Rule, Told } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { Announced, Commission, CommissionEvent } from '../commission.js'
import { foundingOf } from '../founding-of.js'

interface NoteNextSession extends Told {
  readonly session: string
  readonly closedAt: Instant
  readonly next: Announced
}

/** Fixing the window at the plenary of N convenes N+1 (procedures, "N and N+1"). */
export const noteNextSession: Rule<Commission, NoteNextSession, CommissionEvent> = (commission, command, context) => {
  const { from, fromVersion, session, closedAt, next } = command
  if ((commission.noted[from] ?? -1) >= fromVersion) return []
  const held = commission.sessions.map((note) => (note.id === session ? { ...note, closedAt } : note))
  const founding = foundingOf({ ...commission, sessions: held }, next, 'ordinary', context)
  return [{ type: 'SessionAnnounced', v: 1, at: context.at, founding, told: { from, fromVersion } }]
}
