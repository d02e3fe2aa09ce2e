import type { Procedure } from '../../procedure/procedure.js'
import type { Unasked } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import { stageRule } from './stage-rules.js'
import type { Session, StageState } from '../session.js'

/** Since when a stage that waits has its dates: since the session was convened, or an act last changed them. */
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
