import type { Rule } from '../../rule.js'
import { begun } from '../asked.js'
import type { SessionEvent } from '../events.js'
import { anchorsOf, planStage } from '../plan.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stage-rules.js'
import { own } from '../../own.js'

/** A stage that was sent back begins anew: it asks again, with a due moment of its own counted from now. */
export const startRound: Rule<Session, { readonly stage: string; readonly round: number }, SessionEvent> = (
  session,
  { stage: id, round },
  context,
) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id })
  if (!stage.again || stage.round !== round) return []
  const anchors = { ...anchorsOf(session), reopening: context.at }
  const rule = stageRule(context.procedure, id)
  const plan = onlyDue(planStage(rule, anchors, context, context.procedure.newRound))
  const next = round + 1
  const asks = begun(rule, id, next, session, context)
  return [{ type: 'RoundStarted', v: 1, at: context.at, stage: id, round: next, plan, ...asks }]
}

/** A round that is owed begins at once; the old latest moment does not end it. */
const onlyDue = <P extends { readonly due: { readonly to: number } | null; readonly closes: number | null }>(
  plan: P,
): P => ({
  ...plan,
  opens: null,
  closes: plan.closes === null ? null : (plan.due?.to ?? null),
})
