import type { Session } from '../session.js'
import { commissionSecretary } from './secretaries.js'
import { bodyOf, matterOf } from './stage-rules.js'
import type { Procedure } from '../../procedure/procedure.js'

/** A postponed session has a date again by a move, and of no other act: of whoever may move it. */
export const whoFindsDate = (session: Session) => [
  { body: bodyOf(session, 'plenary'), role: 'chair' },
  commissionSecretary(session),
]

/** Whether that is what a stage waits for now. */
export const awaitsDate = ({ status }: Session, id: string, procedure: Procedure): boolean =>
  status === 'postponed' && matterOf(procedure, id) === 'dateAndPlace'
