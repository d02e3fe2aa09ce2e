import type { Notice } from '../rule.js'
import type { DutyReminded, SentReminder } from './duty.js'

/** What a reminder is known by: one of a duty, level and offset for each due instant. */
export const reminderKey = (duty: string, { level, offset, due }: SentReminder): string =>
  `DutyReminded/${duty}/${level}/${String(offset)}/${String(due)}`

/** A reminder as its holder gets it. */
export const reminderNotice = (event: DutyReminded): Notice => {
  const { duty, holder, level, at } = event
  return {
    key: reminderKey(duty, event),
    kind: 'DutyReminded',
    body: holder.body,
    role: holder.role,
    at,
    subject: duty,
    level,
  }
}
