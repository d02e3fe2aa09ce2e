import { checkUnwritten } from '../../access/mark.js'
import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { clauseOf } from '../clauses.js'
import type { Decision, DecisionAct, DecisionEvent } from '../decision.js'
import { refuse } from '../refusals.js'

type ReportImplementation = Extract<DecisionAct, { type: 'ReportImplementation' }>

/** A part reports on what it was assigned; reports follow one another, and a late one is kept and marked. */
export const reportImplementation: Rule<Decision, ReportImplementation, DecisionEvent> = (
  decision,
  command,
  context,
) => {
  const { clause: id, state, text } = command
  const clause = clauseOf(decision, id)
  const { body } = personOf(context.actor)
  if (!clause.assigned.includes(body)) refuse.notAssigned({ clause: id, body, article: clause.due?.article })
  checkUnwritten(decision.mark, { text })
  const late = context.at > (clause.due?.to ?? Infinity)
  const report = { body, state, ...(text && { text }), at: context.at, late, by: signed(context.actor) }
  return [{ type: 'ImplementationReported', v: 1, at: context.at, clause: id, report }]
}
