import type { Procedure } from '../../procedure/procedure.js'
import type { Context, StageOver } from '../../rule.js'
import { draftsOwedSince } from '../agenda/drafts.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { lapsedBy } from '../plan/lapsing.js'
import { drawPlan, type PlanDrawn } from '../plan/plan.js'
import type { PlanStages, Session, StageState } from '../session.js'
import { hasOpened } from './plenary.js'
import { appliesTo, isUnasked, stageRule } from './stage-rules.js'

/** A session that an act dates anew. */
export interface Redated {
  /** What the act did, and what follows from the dates that it gives. */
  readonly happened: Happened
  /** The session after it, before its new plan. */
  readonly after: Session
  readonly drawn: PlanDrawn
  /** The session with it. */
  readonly redrawn: Session
}

/**
 * What happened, what follows from the dates that it gives, and the plan drawn of it: stages end or are taken up again,
 * who asked for more time has it. The first event is the act.
 */
export const redating = (session: Session, happened: Happened, context: Context): Redated => {
  const acted = happened.reduce<Session>(evolve, session)
  const ended = endedUnasked(acted, context.procedure)
  const [{ type: cause }] = happened
  const drawn = drawPlan(ended.map((stage) => takenUp(acted, stage, context)).reduce(evolve, acted), cause, context)
  const follows = following(acted, ended, drawn.stages, context)
  const after = follows.reduce(evolve, acted)
  const stands = ended.length === 0 && follows.every(({ type }) => type === 'ExtensionLapsed')
  const plan = { ...(stands ? drawn : drawPlan(after, cause, context)), ...turnedBetween(session, after) }
  return { happened: [...happened, ...follows], after, drawn: plan, redrawn: evolve(after, plan) }
}
/** Stages that were over and are not, or the other way round. */
const turnedBetween = ({ stages: before }: Session, { stages }: Session) => {
  const isOver = (stage: StageState | undefined) => stage?.status === 'closed'
  const turned = Object.keys(stages).filter((id) => isOver(before[id]) !== isOver(stages[id]))
  return turned.length > 0 ? { turned } : {}
}
type Happened = readonly [SessionEvent, ...SessionEvent[]]

/** The same after what changes how the session meets, or by which rules: what does not apply to it ends. */
export const switching = (session: Session, event: SessionEvent, context: Context): Redated =>
  redating(session, [event, ...calledOff(evolve(session, event), context)], context)

const calledOff = (session: Session, context: Context): readonly SessionEvent[] =>
  Object.values(session.stages)
    .filter(({ id, status }) => status !== 'closed' && !appliesTo(session, id, context.procedure))
    .map((stage) => closed(stage, 'mode', context))

const closed = ({ id: stage, round }: StageState, because: StageOver, { at }: Context): SessionEvent => {
  return { type: 'StageClosed', v: 1, at, stage, round, because, recordedAt: at }
}

/** It asks for the drafts as well that are owed since it ended. */
const takenUp = (session: Session, stage: StageState, { at, procedure }: Context): SessionEvent => {
  const { id, round, openedAt } = stage
  const asked = openedAt === undefined ? [] : draftsOwedSince(session, stage, procedure)
  const late = asked.map((one) => ({ ...one, since: at }))
  return { type: 'StageTakenUp', v: 1, at, stage: id, round, ...(late.length > 0 && { asked: late }) }
}

/** Stages that are over though what they ask was not asked, or not answered. */
const endedUnasked = (session: Session, procedure: Procedure): readonly StageState[] =>
  Object.values(session.stages).filter((stage) => {
    return (isUnasked(stage.because) || stage.because === 'mode') && appliesTo(session, stage.id, procedure)
  })

/**
 * An open stage whose closing an act puts where it is past already ends with the act: nobody could have kept it. So does
 * one that applies again when its time has gone.
 */
const following = (
  session: Session,
  ended: readonly StageState[],
  dates: PlanStages,
  context: Context,
): readonly SessionEvent[] => {
  const { at, procedure } = context
  const liesAhead = ({ id, because, again }: StageState) => {
    const closes = dates[id]?.closes ?? (isUnasked(because) ? -Infinity : Infinity)
    return again === true || closes > at
  }
  const isOver = ({ id }: StageState) => {
    const closes = dates[id]?.closes ?? Infinity
    return closes <= at && closes !== session.plan[id]?.closes
  }
  const overtaken = Object.values(session.stages).filter(
    (stage) => isOvertakable(session, stage, procedure) && isOver(stage),
  )
  const backTooLate = ended.filter((stage) => stage.because === 'mode' && !liesAhead(stage))
  const follows = [
    ...[...overtaken, ...backTooLate].map((stage) => closed(stage, 'overtaken', context)),
    ...ended.filter(liesAhead).map((stage) => takenUp(session, stage, context)),
  ]
  return [...follows, ...lapsedBy(dates, follows.reduce(evolve, session), context)]
}

/** What was asked of somebody before the plenary, as it stands: a round that is owed begins by dates of its own. */
const isOvertakable = (session: Session, { id, status, again }: StageState, procedure: Procedure): boolean => {
  const { kind } = stageRule(procedure, id)
  return status === 'open' && !again && kind !== 'sit' && kind !== 'follow' && !hasOpened(session)
}
