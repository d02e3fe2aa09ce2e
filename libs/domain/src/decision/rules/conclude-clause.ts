import { signed } from '../../access/signed.js'
import { pointing } from '../../refusal.js'
import type { Context, Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import { clauseOf, dueOf } from '../clauses.js'
import type { Decision, DecisionAct, DecisionEvent, Extension } from '../decision.js'
import { refuse } from '../refusals.js'

type ConcludeClause = Extract<DecisionAct, { type: 'ConcludeClause' }>

/** The conclusion on a clause: how far it is, and whether it is kept, extended, reworded or removed from control. */
export const concludeClause: Rule<Decision, ConcludeClause, DecisionEvent> = (decision, command, context) => {
  const { clause, state, control, due } = command
  const { id } = clauseOf(decision, clause)
  if (control === 'extend' && !due) refuse.extensionMissing({ clause, pointer: '/due' })
  if (control !== 'extend' && due) refuse.extensionNotAsked({ clause, control, pointer: '/due' })
  const { at, actor } = context
  const conclusion = { state, control, at, by: signed(actor) }
  const extended = due && extensionOf(decision, due, context)
  return [{ type: 'ClauseConcluded', v: 1, at, clause: id, conclusion, ...(extended && { extended }) }]
}

/** A day that lies ahead, or the next session, which may have no date yet. */
const extensionOf = (decision: Decision, dueBy: Extension, context: Context) => {
  const pointer = dueBy.kind === 'date' ? '/due/on' : '/due'
  if (dueBy.kind === 'date') checkWhen({ kind: 'day', on: dueBy.on }, pointer)
  const due = pointing(
    () => dueOf(dueBy, decision, context),
    () => ({ pointer }),
  )
  if (due && due.to <= context.at) refuse.extensionPast({ asked: dueBy, pointer })
  return { dueBy, due }
}
