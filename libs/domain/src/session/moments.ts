import type { Procedure } from '../procedure/procedure.js'
import { grace } from '../time/grace.js'
import { nextReminder } from '../reminders/remind.js'
import type { Instant } from '../time/when.js'
import { duties } from './duties.js'
import { hasCome, opensAt, overUnasked } from './stages/opening.js'
import type { Session, StageState } from './session.js'

/** A moment of a stage that time has not passed yet. `at`: when time passes it · `due`: the moment itself. */
export interface PendingMoment {
  readonly stage: string
  readonly round: number
  readonly moment: 'opens' | 'closes'
  readonly due: Instant
  readonly at: Instant
}

const opening = (session: Session, stage: StageState, procedure: Procedure): readonly PendingMoment[] => {
  const opens = opensAt(session, stage, procedure)
  if (stage.status !== 'waiting' || opens === null || hasCome(session, stage, procedure)) return []
  return [{ stage: stage.id, round: stage.round, moment: 'opens', due: opens, at: opens }]
}

const closing = (session: Session, stage: StageState): readonly PendingMoment[] => {
  const closes = session.plan[stage.id]?.closes ?? null
  if (stage.status === 'closed' || closes === null || (stage.passed.closes ?? -Infinity) >= closes) return []
  return [{ stage: stage.id, round: stage.round, moment: 'closes', due: closes, at: closes + grace }]
}

export const pendingMoments = (session: Session, procedure: Procedure): readonly PendingMoment[] =>
  Object.values(session.stages)
    .filter((stage) => !overUnasked(session, stage))
    .flatMap((stage) => [...opening(session, stage, procedure), ...closing(session, stage)])

/** When time has something to do here next: a stage opens or closes, or a reminder goes out. */
export const nextAt = (session: Session, procedure: Procedure): Instant | null => {
  const moment = pendingMoments(session, procedure).reduce((least, { at }) => Math.min(least, at), Infinity)
  const next = Math.min(moment, nextReminder(duties(session, procedure), session.reminded) ?? Infinity)
  return next === Infinity ? null : next
}
