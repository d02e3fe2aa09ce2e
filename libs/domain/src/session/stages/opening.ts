import type { Procedure } from '../../procedure/procedure.js'
import type { Unasked } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import { stageRule } from './stage-rules.js'
import { dueOf } from '../../reminders/due-of.js'
import type { Deadline } from '../../reminders/duty.js'
import { movesOf } from '../plan/moves.js'
import type { PlanStages, Session, StagePlan, StageState } from '../session.js'

/** Since when a stage has its dates, as far as what lies before that binds nobody: since the session was convened, or an act last changed them. */
export const datedSince = ({ convenedAt }: Session, { datedAt = convenedAt }: StageState): Instant => datedAt

/**
 * Over before the session was convened, or when an act gave it these dates: such a stage never begins, and nobody is
 * asked, reminded or late. `undefined`: it is not.
 */
export const overUnasked = (session: Session, stage: StageState): Unasked | undefined => {
  const closes = session.plan[stage.id]?.closes ?? Infinity
  if (stage.status !== 'waiting' || closes > datedSince(session, stage)) return undefined
  return stage.datedAt === undefined ? 'beforeConvening' : 'overtaken'
}

/** When this body has to answer, unless that was past already when it was set: nobody could have kept it. */
export const keepableDue = (session: Session, id: string, body: string): Deadline | null => {
  const [due, stage] = [dueOf(session.plan[id], body), session.stages[id]]
  return due && stage && due.to > datedSince(session, stage) ? due : null
}

/**
 * Whether another plan dates a stage anew: one that waits by another moment, but not one that time alone has overtaken;
 * one that is open where its due moment is put into the past.
 */
const isDatedAnew = ({ id, status }: StageState, was: StagePlan | undefined, is: StagePlan, at: Instant): boolean => {
  if (status === 'open') return (is.due?.to ?? Infinity) <= at && (was?.due?.to ?? Infinity) > at
  const over = is.closes === was?.closes && (is.closes ?? Infinity) <= at
  return status === 'waiting' && !over && movesOf(id, was, is).length > 0
}

/** The stages after an act that gives them this plan. */
export const redated = ({ stages, plan: before }: Session, plan: PlanStages, at: Instant): Session['stages'] => {
  const anew = Object.values(stages).filter((stage) => {
    const is = plan[stage.id]
    return is && stage.datedAt !== at && isDatedAnew(stage, before[stage.id], is, at)
  })
  if (anew.length === 0) return stages
  return { ...stages, ...Object.fromEntries(anew.map((stage) => [stage.id, { ...stage, datedAt: at }])) }
}

/** A plenary opens on a firm day only; every other stage by the earlier end of a range. `null`: not known. */
export const opensAt = (session: Session, { id }: StageState, procedure: Procedure): Instant | null => {
  const opens = session.plan[id]?.opens
  if (!opens || (stageRule(procedure, id).kind === 'sit' && opens.from !== opens.to)) return null
  return opens.from
}

/** Time has passed the opening as it stands now: one that has moved later since is still to come. */
export const hasCome = (session: Session, stage: StageState, procedure: Procedure): boolean => {
  if (stageRule(procedure, stage.id).opens === undefined) return true
  const opens = opensAt(session, stage, procedure)
  return opens !== null && (stage.passed.opens ?? -Infinity) >= opens
}
