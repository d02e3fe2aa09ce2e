import type { Procedure } from '../procedure/procedure.js'
import type { Instant } from '../time/when.js'
import { stageRule } from './stage-rules.js'
import type { Session, StageState } from './session.js'

/** Since when the session has had this stage. */
export const stageSince = ({ convenedAt }: Session, { addedAt = convenedAt }: StageState): Instant => addedAt

/**
 * Over before the session was convened, or had the stage: such a stage never begins, and nobody is asked, reminded or
 * late.
 */
export const layBeforeConvening = (session: Session, stage: StageState): boolean =>
  stage.status === 'waiting' && (session.plan[stage.id]?.closes ?? Infinity) <= stageSince(session, stage)

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
