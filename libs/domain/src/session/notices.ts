import { reminderNotice } from '../reminders/reminder-notice.js'
import type { Notice } from '../rule.js'
import type { SessionEvent } from './events.js'
import type { AskedOf, Session } from './session.js'

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
      return event.asked.map((asked) => askedNotice(event, asked, event.stage, event.round))
    case 'ItemIncluded':
      return (event.asked ?? []).map((asked) => {
        return askedNotice(event, asked, asked.stage, session.stages[asked.stage]?.round ?? 1)
      })
    case 'DutyReminded':
      return [reminderNotice(event)]
    default:
      return []
  }
}

const askedNotice = ({ type, at }: SessionEvent, asked: AskedOf, stage: string, round: number): Notice => ({
  key: `${type}/${stage}/${String(round)}/${asked.key}`,
  kind: type,
  body: asked.body,
  role: asked.role,
  at,
  subject: asked.subject ?? stage,
})
