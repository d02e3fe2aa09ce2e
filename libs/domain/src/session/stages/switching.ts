import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { drawPlan } from '../plan/plan.js'
import type { Session, StageState } from '../session.js'
import { appliesTo, isUnasked } from './stage-rules.js'

/** What happened, and the stages that it takes up again. */
export const takingUp = (
  session: Session,
  happened: readonly SessionEvent[],
  context: Context,
): readonly SessionEvent[] => [...happened, ...takenUp(happened.reduce(evolve, session), context)]

/** The same after what changes how the session meets, or by which rules: what does not apply to it ends. */
export const switching = (session: Session, event: SessionEvent, context: Context): readonly SessionEvent[] =>
  takingUp(session, [event, ...calledOff(evolve(session, event), context)], context)

const calledOff = (session: Session, { at, procedure }: Context): readonly SessionEvent[] =>
  Object.values(session.stages)
    .filter(({ id, status }) => status !== 'closed' && !appliesTo(session, id, procedure))
    .map(({ id, round }) => {
      return { type: 'StageClosed', v: 1, at, stage: id, round, because: 'mode', recordedAt: at }
    })

/** What ended before anybody was asked, or because of the mode, goes on as it stood where its time lies ahead by now. */
const takenUp = (session: Session, context: Context): readonly SessionEvent[] => {
  const { at, procedure } = context
  const ended = Object.values(session.stages).filter((stage) => {
    return (isUnasked(stage.because) || stage.because === 'mode') && appliesTo(session, stage.id, procedure)
  })
  if (ended.length === 0) return []
  const again = (stage: StageState) =>
    ({ type: 'StageTakenUp', v: 1, at, stage: stage.id, round: stage.round }) as const
  const { stages } = drawPlan(ended.map(again).reduce(evolve, session), 'StageTakenUp', context)
  const liesAhead = ({ id, because, again }: StageState) => {
    const closes = stages[id]?.closes ?? (isUnasked(because) ? -Infinity : Infinity)
    return again === true || closes > at
  }
  return ended.filter(liesAhead).map(again)
}
