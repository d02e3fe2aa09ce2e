import { reminderNotice } from '../reminders/reminder-notice.js'
import type { Notice } from '../rule.js'
import type { Decision, DecisionEvent } from './decision.js'

/** Executors are told what they were assigned, and reminded of it. */
export const notices = (_: Decision | null, after: Decision, event: DecisionEvent): readonly Notice[] => {
  if (event.type === 'DutyReminded') return [reminderNotice(event)]
  if (event.type !== 'DecisionAdopted') return []
  const executors = new Set(Object.values(after.clauses).flatMap(({ assigned }) => assigned))
  return [...executors].map((body) => ({
    key: `DecisionAdopted/${body}`,
    kind: 'DecisionAdopted',
    body,
    role: 'secretary',
    at: event.at,
    subject: after.id,
  }))
}
