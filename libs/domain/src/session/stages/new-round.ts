import { own } from '../../own.js'
import type { Procedure } from '../../procedure/procedure.js'
import type { Deadline, ReminderAt } from '../../reminders/duty.js'
import type { Context } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { anchorsOf, planStage } from '../plan/plan.js'
import { datingOf } from '../plan/stage-dates.js'
import type { Session, StagePlan, StageState } from '../session.js'
import { begun } from './asked.js'
import { overUnasked } from './opening.js'
import { hasOpened } from './plenary.js'
import { appliesTo, isFirm, isUnasked, stageRule, stagesAbout } from './stage-rules.js'

/** A round that is owed begins at once, with a due moment counted from now; the old latest moment does not end it. */
export const roundPlan = (session: Session, id: string, context: Context): StagePlan => {
  const { procedure, at } = context
  const anchors = { ...anchorsOf(session), reopening: at }
  const plan = planStage(stageRule(procedure, id), anchors, datingOf(session, context), procedure.newRound)
  const due = noLater(plan.due, served(session, id, context), at)
  return { ...plan, due, opens: null, closes: plan.closes === null ? null : (due?.to ?? null) }
}

/**
 * When the stages are due that send back to this one, and are open, for who has most time: they are over then, whatever
 * it still does.
 */
const served = (session: Session, id: string, { procedure }: Context): readonly Deadline[] =>
  Object.values(session.stages).flatMap((stage) => {
    const { kind, source = stage.id } = stageRule(procedure, stage.id)
    const sendsBack = kind === 'approve' && source === id && stage.status === 'open'
    const { due, extended = {} } = session.plan[stage.id] ?? { due: null }
    const last = Object.values(extended).reduce((latest, one) => (latest && latest.to >= one.to ? latest : one), due)
    return sendsBack && last ? [last] : []
  })

/** The earliest of these dues that is still to come; reminders that would have gone out before now do not. */
const noLater = (due: Deadline | null, others: readonly Deadline[], at: Instant): Deadline | null =>
  others
    .filter(({ to }) => to > at)
    .reduce((least, other) => {
      if (least && least.to <= other.to) return least
      const { reminders, paused } = other
      return { ...other, reminders: after(reminders, at), ...(paused && { paused: pausedAfter(paused, at) }) }
    }, due)
const after = (reminders: readonly ReminderAt[], at: Instant) => reminders.filter((reminder) => reminder.at > at)
const pausedAfter = (paused: NonNullable<Deadline['paused']>, at: Instant) =>
  Object.fromEntries(Object.entries(paused).map(([body, reminders]) => [body, after(reminders, at)]))

/** A stage begins anew, by these dates: it asks again. */
export const newRound = (
  session: Session,
  stage: StageState,
  plan: StagePlan,
  context: Context,
): Extract<SessionEvent, { type: 'RoundStarted' }> => {
  const { id } = stage
  const round = stage.round + 1
  const asks = begun(stageRule(context.procedure, id), id, round, session, context)
  return { type: 'RoundStarted', v: 1, at: context.at, stage: id, round, plan, ...asks }
}

/**
 * Where date or place are open again, firming them up is owed anew: by its own dates, as far as these lie ahead. Who
 * owes it learns so from the notice of the act that opened them.
 */
export const firmingUpAnew = (session: Session, cause: string, context: Context): readonly SessionEvent[] => {
  return firmingUp(session, context.procedure).flatMap((stage) => {
    const { id } = stage
    if (stage.status !== 'closed' && stage.round === 1 && !overUnasked(session, stage)) return []
    const rule = stageRule(context.procedure, id)
    const fixed = session.fixed.filter((date) => date.stage === id)
    const dates = planStage(rule, anchorsOf(session), datingOf(session, context), rule.due, { fixed, extensions: [] })
    const ahead = (dates.closes ?? dates.due?.to ?? Infinity) > context.at
    if (ahead && stage.status === 'open' && !stage.ownDates) return []
    const plan = ahead ? { ...dates, opens: null } : roundPlan(session, id, context)
    return [{ ...newRound(session, stage, plan, context), ...(ahead && { drawn: true as const }), cause }]
  })
}

/** What firms up date or place, and is over by its dates before it did: the plenary waits for it all the same. */
export const firmingUpStill = (session: Session, context: Context): readonly SessionEvent[] => {
  return firmingUp(session, context.procedure)
    .filter((stage) => isUnasked(stage.because) || overUnasked(session, stage))
    .map((stage) => newRound(session, stage, roundPlan(session, stage.id, context), context))
}

/** The stages that firm up date or place, while these are open and the plenary has not begun. */
const firmingUp = (session: Session, procedure: Procedure): readonly StageState[] =>
  isFirm(session) || hasOpened(session)
    ? []
    : stagesAbout(session, procedure, 'dateAndPlace').flatMap((id) => {
        return appliesTo(session, id, procedure) ? (own(session.stages, id) ?? []) : []
      })
