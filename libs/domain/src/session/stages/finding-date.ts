import type { WaitingFor } from '../gate.js'
import type { Session } from '../session.js'
import { commissionSecretary } from './secretaries.js'
import { bodyOf, matterOf, stagesAbout } from './stage-rules.js'
import type { Procedure } from '../../procedure/procedure.js'

/** A postponed session has a date again by a move, and of no other act: of whoever may move it. */
export const whoFindsDate = (session: Session) => [
  { body: bodyOf(session, 'plenary'), role: 'chair' },
  commissionSecretary(session),
]

/** The stage that the date belongs to; where the rules have none for it, the plenary. */
export const stageOfDate = (session: Session, procedure: Procedure): string | undefined =>
  [...stagesAbout(session, procedure, 'dateAndPlace'), ...stagesAbout(session, procedure, 'sitting')][0]

/** The one thing that every stage dated by the opening waits for then: told of the stage that the date belongs to. */
export const findingDate = (session: Session, procedure: Procedure): readonly WaitingFor[] => {
  const stage = stageOfDate(session, procedure) ?? ''
  return whoFindsDate(session).map((who) => ({ who, what: 'MoveSession', stage, since: null, due: null }))
}

/** Whether that is what a stage waits for now. */
export const awaitsDate = ({ status }: Session, id: string, procedure: Procedure): boolean =>
  status === 'postponed' && matterOf(procedure, id) === 'dateAndPlace'
