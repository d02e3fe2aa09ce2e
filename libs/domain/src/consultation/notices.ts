import { reminderNotice } from '../reminders/reminder-notice.js'
import type { Notice } from '../rule.js'
import type { Consultation, ConsultationEvent } from './consultation.js'
import { duties } from './duties.js'

/** Everyone asked is told that it has begun; holders are reminded. */
export const notices = (_: Consultation | null, after: Consultation, event: ConsultationEvent): readonly Notice[] => {
  if (event.type === 'DutyReminded') return [reminderNotice(event)]
  if (event.type !== 'ConsultationOpened') return []
  return duties(after).map(({ key, holder: { body, role } }) => ({
    key: `ConsultationOpened/${key}`,
    kind: 'ConsultationOpened',
    body,
    role,
    at: event.at,
    subject: after.id,
  }))
}
