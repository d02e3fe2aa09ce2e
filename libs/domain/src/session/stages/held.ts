import { refuse } from '../refusals.js'
import type { Session, StageState } from '../session.js'

/** An outage before its closing holds a stage open past it, until somebody has decided what follows. */
export const isHeld = ({ plan }: Pick<Session, 'plan'>, { id, status, outage }: StageState): boolean =>
  status === 'open' && outage !== undefined && !outage.confirmed && outage.closes === plan[id]?.closes

export const heldStages = (session: Session): readonly StageState[] =>
  Object.values(session.stages).filter((stage) => isHeld(session, stage))

/** What follows from the outage is settled for all whom the stage asks, before its dates change otherwise. */
export const checkNotHeld = (session: Session, stage: StageState, article: string | undefined): void => {
  if (isHeld(session, stage)) refuse.stageHeld({ stage: stage.id, pointer: '/stage', article })
}
