import type { Procedure } from '../procedure/procedure.js'
import type { Situation, StageSituation } from '../rule.js'
import { gate } from './gate.js'
import { isHeld } from './stages/held.js'
import { overUnasked } from './stages/opening.js'
import { owesRound, stageRule } from './stages/stage-rules.js'
import type { Session, StageState } from './session.js'

/** What this stage asks of its conductor; nothing while it waits for others or is over. */
const stageSituation = (session: Session, stage: StageState, procedure: Procedure): readonly StageSituation[] => {
  const { id, round } = stage
  const { kind } = stageRule(procedure, id)
  const as = (is: StageSituation['is'], end?: StageSituation['end']) => [
    { stage: id, kind, round, is, ...(end && { end }) },
  ]
  if (owesRound(stage)) return as('again')
  if (stage.status === 'closed') return []
  const unasked = overUnasked(session, stage)
  if (unasked) return as('ending', unasked)
  const { open } = gate(session, id, procedure)
  if (stage.status === 'waiting') return open ? as('ready') : []
  if (open) return as('ending', 'gate')
  return timeIsUp(session, stage) ? as('ending', 'time') : as('open')
}

/** Time has passed the closing moment as it stands now: one that has moved later since is not over, nor one held open. */
export const timeIsUp = (session: Session, stage: StageState): boolean => {
  const closes = session.plan[stage.id]?.closes ?? null
  return closes !== null && (stage.passed.closes ?? -Infinity) >= closes && !isHeld(session, stage)
}

export const situation = (session: Session, procedure: Procedure): Situation => {
  if (session.status === 'cancelled') return { calls: false, ended: true, stages: [] }
  const stages = Object.values(session.stages).flatMap((stage) => stageSituation(session, stage, procedure))
  return { calls: stages.some(({ is }) => is !== 'open'), ended: session.status === 'closed', stages }
}
