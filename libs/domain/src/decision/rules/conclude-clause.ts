import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { clauseOf } from '../clauses.js'
import type { Decision, DecisionAct, DecisionEvent } from '../decision.js'

type ConcludeClause = Extract<DecisionAct, { type: 'ConcludeClause' }>

/** The conclusion on a clause: how far it is, and whether it is kept, extended, reworded or removed from control. */
export const concludeClause: Rule<Decision, ConcludeClause, DecisionEvent> = (decision, command, { at, actor }) => {
  const { clause, state, control } = command
  const { id } = clauseOf(decision, clause)
  return [{ type: 'ClauseConcluded', v: 1, at, clause: id, conclusion: { state, control, at, by: signed(actor) } }]
}
