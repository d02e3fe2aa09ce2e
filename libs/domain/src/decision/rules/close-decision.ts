import type { Rule } from '../../rule.js'
import { isConcluded } from '../clauses.js'
import type { Decision, DecisionEvent } from '../decision.js'
import { refuse } from '../refusals.js'

/** A decision is closed when no clause is under control any more. */
export const closeDecision: Rule<Decision, unknown, DecisionEvent> = (decision, _, { at }) => {
  if (decision.status === 'closed') return []
  if (!Object.values(decision.clauses).every(isConcluded)) refuse.underControl()
  return [{ type: 'DecisionClosed', v: 1, at }]
}
