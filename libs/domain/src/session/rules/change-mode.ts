import { signed } from '../../access/signed.js'
import type { Mode, Procedure } from '../../procedure/procedure.js'
import type { Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { firmingUpAnew } from '../new-round.js'
import { drawPlan } from '../plan.js'
import { checkNotSitting } from '../plenary.js'
import type { Session, StageState } from '../session.js'
import { stageRule } from '../stage-rules.js'

interface ChangeMode {
  readonly mode: Mode
  readonly authority: string
  readonly reason: Content
}

/**
 * The session meets in another way, with authority and reason: stages that the rules do not apply to it end, those that
 * ended so before and apply again are taken up.
 */
export const changeMode: Rule<Session, ChangeMode, SessionEvent> = (session, command, context) => {
  checkNotSitting(session)
  const { mode, authority, reason } = command
  if (mode === session.mode) return []
  const { at, actor, procedure } = context
  const about = { mode, was: session.mode, authority, reason, by: signed(actor) }
  const event: SessionEvent = { type: 'ModeChanged', v: 1, at, ...about }
  const switched = Object.values(session.stages).flatMap((stage) => switching(stage, mode, procedure, at))
  const happened = [event, ...switched]
  const changed = happened.reduce(evolve, session)
  const drawn = drawPlan(changed, event.type, context)
  return [...happened, drawn, ...firmingUpAnew(evolve(changed, drawn), event.type, context)]
}

const switching = (stage: StageState, mode: Mode, procedure: Procedure, at: Instant): readonly SessionEvent[] => {
  const { id, round, status, because } = stage
  const applies = !stageRule(procedure, id).notIn?.modes.includes(mode)
  if (applies && because === 'mode') return [{ type: 'StageTakenUp', v: 1, at, stage: id, round: round + 1 }]
  if (applies || status === 'closed') return []
  return [{ type: 'StageClosed', v: 1, at, stage: id, round, because: 'mode', recordedAt: at }]
}
