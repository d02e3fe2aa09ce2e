import type { Procedure } from '../../procedure/procedure.js'
import type { Context, StageOver } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { lapsedBy } from '../plan/lapsing.js'
import { drawPlan } from '../plan/plan.js'
import type { Session, StageState } from '../session.js'
import { hasOpened } from './plenary.js'
import { appliesTo, isUnasked, stageRule } from './stage-rules.js'

/**
 * What happened, and what follows from the dates that it gives: stages end or are taken up again, who asked for more time
 * has it.
 */
export const turning = (
  session: Session,
  happened: readonly SessionEvent[],
  context: Context,
): readonly SessionEvent[] => [...happened, ...turned(happened.reduce(evolve, session), context)]

/** The same after what changes how the session meets, or by which rules: what does not apply to it ends. */
export const switching = (session: Session, event: SessionEvent, context: Context): readonly SessionEvent[] =>
  turning(session, [event, ...calledOff(evolve(session, event), context)], context)

const calledOff = (session: Session, context: Context): readonly SessionEvent[] =>
  Object.values(session.stages)
    .filter(({ id, status }) => status !== 'closed' && !appliesTo(session, id, context.procedure))
    .map((stage) => closed(stage, 'mode', context))

const closed = ({ id: stage, round }: StageState, because: StageOver, { at }: Context): SessionEvent => {
  return { type: 'StageClosed', v: 1, at, stage, round, because, recordedAt: at }
}

/** An open stage whose closing an act puts where it is past already ends with the act: nobody could have kept it. */
const turned = (session: Session, context: Context): readonly SessionEvent[] => {
  const { at, procedure } = context
  const stages = Object.values(session.stages)
  const ended = stages.filter((stage) => {
    return (isUnasked(stage.because) || stage.because === 'mode') && appliesTo(session, stage.id, procedure)
  })
  const asking = stages.filter((stage) => isOvertakable(session, stage, procedure))
  if (ended.length + asking.length + session.askedExtensions.length === 0) return []
  const again = (stage: StageState) =>
    ({ type: 'StageTakenUp', v: 1, at, stage: stage.id, round: stage.round }) as const
  const { stages: dates } = drawPlan(ended.map(again).reduce(evolve, session), 'StageTakenUp', context)
  const liesAhead = ({ id, because, again }: StageState) => {
    const closes = dates[id]?.closes ?? (isUnasked(because) ? -Infinity : Infinity)
    return again === true || closes > at
  }
  const isOver = ({ id }: StageState) => {
    const closes = dates[id]?.closes ?? Infinity
    return closes <= at && closes !== session.plan[id]?.closes
  }
  const overtaken = asking.filter(isOver).map((stage) => closed(stage, 'overtaken', context))
  return [...overtaken, ...ended.filter(liesAhead).map(again), ...lapsedBy(dates, session, context)]
}

/** What was asked of somebody before the plenary, as it stands: a round that is owed begins by dates of its own. */
const isOvertakable = (session: Session, { id, status, again }: StageState, procedure: Procedure): boolean => {
  const { kind } = stageRule(procedure, id)
  return status === 'open' && !again && kind !== 'sit' && kind !== 'follow' && !hasOpened(session)
}
