import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'

type NoteSession = Extract<CommissionCommand, { type: 'NoteSession' }>

/** A session tells the commission its dates, how far it is, and which instructions are items of its agenda. */
export const noteSession: Rule<Commission, NoteSession, CommissionEvent> = (commission, command, { at }) => {
  const { type: _, from, fromVersion, session: id, ...about } = command
  if ((commission.noted[from] ?? -1) >= fromVersion) return []
  return [{ type: 'SessionNoted', v: 1, at, note: { id, ...about }, told: { from, fromVersion } }]
}
