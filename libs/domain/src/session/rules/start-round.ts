import type { Deadline } from '../../reminders/duty.js'
import type { Context, Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import { begun } from '../asked.js'
import type { SessionEvent } from '../events.js'
import { anchorsOf, planStage } from '../plan.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stageRule } from '../stage-rules.js'
import { own } from '../../own.js'

/**
 * A stage that was sent back begins anew: it asks again, with a due moment of its own counted from now, but no later
 * than those wait for it that sent it back.
 */
export const startRound: Rule<Session, { readonly stage: string; readonly round: number }, SessionEvent> = (
  session,
  { stage: id, round },
  context,
) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id })
  if (!stage.again || stage.round !== round) return []
  const anchors = { ...anchorsOf(session), reopening: context.at }
  const rule = stageRule(context.procedure, id)
  const planned = planStage(rule, anchors, context, context.procedure.newRound)
  const plan = onlyDue({ ...planned, due: noLater(planned.due, served(session, id, context), context.at) })
  const next = round + 1
  const asks = begun(rule, id, next, session, context)
  return [{ type: 'RoundStarted', v: 1, at: context.at, stage: id, round: next, plan, ...asks }]
}

/** When the stages are due that send back to this one, and are open: they are over then, whatever it still does. */
const served = (session: Session, id: string, { procedure }: Context): readonly Deadline[] =>
  Object.values(session.stages).flatMap((stage) => {
    const { kind, source = stage.id } = stageRule(procedure, stage.id)
    const sendsBack = kind === 'approve' && source === id && stage.status === 'open'
    return sendsBack ? (session.plan[stage.id]?.due ?? []) : []
  })

/** The earliest of these dues that is still to come; reminders that would have gone out before now do not. */
const noLater = (due: Deadline | null, others: readonly Deadline[], at: Instant): Deadline | null =>
  others
    .filter(({ to }) => to > at)
    .reduce((least, other) => {
      if (least && least.to <= other.to) return least
      return { ...other, reminders: other.reminders.filter((reminder) => reminder.at > at) }
    }, due)

/** A round that is owed begins at once; the old latest moment does not end it. */
const onlyDue = <P extends { readonly due: { readonly to: number } | null; readonly closes: number | null }>(
  plan: P,
): P => ({
  ...plan,
  opens: null,
  closes: plan.closes === null ? null : (plan.due?.to ?? null),
})
