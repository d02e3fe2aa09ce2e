import type { Deadline } from '../../reminders/duty.js'
import type { Context, Told } from '../../rule.js'
import { orUnknown } from '../../time/or-unknown.js'
import { dueOf } from '../clauses.js'
import type { Adopted, Decision, DecisionEvent } from '../decision.js'

/** The plenary has adopted it: each clause becomes an assignment with a due moment. */
export const noteAdopted = (
  decision: Decision | null,
  command: Told & Adopted & { readonly type: 'NoteAdopted' },
  context: Context,
): readonly DecisionEvent[] => {
  if (decision) return []
  const { type: _, from, fromVersion, ...adopted } = command
  const noting = { ...context, resolve: orUnknown(context.resolve) }
  const dues: Record<string, Deadline | null> = Object.fromEntries(
    adopted.taken.clauses.map(({ due }, index) => [String(index + 1), dueOf(due, adopted, noting)]),
  )
  const { at } = adopted.taken
  return [{ type: 'DecisionAdopted', v: 1, at, id: context.stream, adopted, dues, told: { from, fromVersion } }]
}
