import { reminderNotice } from '../reminders/reminder-notice.js'
import type { Notice } from '../rule.js'
import type { SessionEvent } from './events.js'
import type { Session } from './session.js'

/** Who is told of what happened: one notice a body, never one a date. */
export const notices = (_: Session | null, session: Session, event: SessionEvent): readonly Notice[] => {
  switch (event.type) {
    case 'SessionConvened':
    case 'OpeningFirmed':
    case 'SessionMoved':
      return session.bodies
        .filter(({ kind }) => kind === 'nationalPart')
        .map(({ id }) => ({
          key: `${event.type}/${String(event.at)}/${id}`,
          kind: event.type,
          body: id,
          role: 'secretary',
          at: event.at,
        }))
    case 'StageOpened':
    case 'RoundStarted':
      return event.asked.map(({ key, body, role, subject }) => ({
        key: `${event.type}/${event.stage}/${String(event.round)}/${key}`,
        kind: event.type,
        body,
        role,
        at: event.at,
        subject: subject ?? event.stage,
      }))
    case 'DutyReminded':
      return [reminderNotice(event)]
    default:
      return []
  }
}
