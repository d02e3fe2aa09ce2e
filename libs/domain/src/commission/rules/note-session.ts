import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'

type NoteSession = Extract<CommissionCommand, { type: 'NoteSession' }>

/** A session tells the commission its dates and how far it is. */
export const noteSession: Rule<Commission, NoteSession, CommissionEvent> = (commission, command, { at }) => {
  const { from, fromVersion, session: id, ordinal, status, opening, closedAt } = command
  if ((commission.noted[from] ?? -1) >= fromVersion) return []
  const note = { id, ordinal, status, opening, ...(closedAt !== undefined && { closedAt }) }
  return [{ type: 'SessionNoted', v: 1, at, note, told: { from, fromVersion } }]
}
