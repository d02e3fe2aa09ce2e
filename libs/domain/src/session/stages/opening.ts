import type { Procedure } from '../../procedure/procedure.js'
import type { Unasked } from '../../rule.js'
import type { Instant, Span } from '../../time/when.js'
import { stageRule } from './stage-rules.js'
import { dueOf } from '../../reminders/due-of.js'
import type { SessionEvent } from '../events.js'
import type { PlanStages, Session, StagePlan, StageState } from '../session.js'

/**
 * Since when a stage has its dates, as far as what lies before that binds nobody: since the session was convened, or an
 * act last changed them.
 */
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

/**
 * Until when this body answers in time: its due moment, or, where that was past already when it was set and nobody could
 * have kept it, the end of the stage, as far as that could be kept.
 */
export const inTimeUntil = (session: Session, id: string, body: string): Instant => {
  const [plan, stage] = [session.plan[id], session.stages[id]]
  const since = stage ? datedSince(session, stage) : Infinity
  return [dueOf(plan, body)?.to, plan?.closes].find((end) => typeof end === 'number' && end > since) ?? Infinity
}

const isSpanAlike = (was: Span | null | undefined, is: Span | null | undefined): boolean =>
  was?.from === is?.from && was?.to === is?.to
/** Both open, are due and close at the same moments. */
const isDatedAlike = (was: StagePlan | undefined, is: StagePlan): boolean =>
  isSpanAlike(was?.opens, is.opens) && isSpanAlike(was?.due, is.due) && (was?.closes ?? null) === (is.closes ?? null)

/**
 * Whether another plan dates a stage anew: one that waits by another moment, but not one that time alone has overtaken;
 * one that is open where its due moment is put into the past.
 */
const isDatedAnew = ({ status }: StageState, was: StagePlan | undefined, is: StagePlan, at: Instant): boolean => {
  if (status === 'open') return (is.due?.to ?? Infinity) <= at && (was?.due?.to ?? Infinity) > at
  const over = is.closes === was?.closes && (is.closes ?? Infinity) <= at
  return status === 'waiting' && !over && !isDatedAlike(was, is)
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

type TakenUp = Extract<SessionEvent, { type: 'StageTakenUp' }>
/** It goes on as it stood when it ended; to what fell due meanwhile nobody is held. */
export const goingOn = (
  { closedAt = 0, because: _, ...stage }: StageState,
  plan: StagePlan | undefined,
  { at, asked = [] }: TakenUp,
): StageState => {
  if (stage.openedAt === undefined) return { ...stage, status: 'waiting', datedAt: at }
  const due = plan?.due?.to ?? Infinity
  const meanwhile = closedAt < due && due <= at
  return { ...stage, status: 'open', asked: [...stage.asked, ...asked], ...(meanwhile && { datedAt: at }) }
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
