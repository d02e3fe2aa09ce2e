import type { Rule } from '../../rule.js'
import type { Decision, DecisionCommand, DecisionEvent } from '../decision.js'

type NoteCarriedOver = Extract<DecisionCommand, { type: 'NoteCarriedOver' }>

/** A session ended without a conclusion on these clauses: they go over to the next one, and it is counted. */
export const noteCarriedOver: Rule<Decision, NoteCarriedOver, DecisionEvent> = (decision, command, { at }) => {
  const { from, fromVersion, ordinal, clauses } = command
  if ((decision.noted[from] ?? -1) >= fromVersion) return []
  return [{ type: 'ClausesCarriedOver', v: 1, at, ordinal, clauses, told: { from, fromVersion } }]
}
