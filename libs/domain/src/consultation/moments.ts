import { nextReminder } from '../reminders/remind.js'
import { grace } from '../time/grace.js'
import type { Instant } from '../time/when.js'
import type { Consultation } from './consultation.js'
import { duties } from './duties.js'
import { hasPassed } from './gate.js'

/** When time closes it; `null`: time does not, or has already. */
export const closesAt = (consultation: Consultation): Instant | null => {
  const { status, closes } = consultation
  return status === 'closed' || closes === null || hasPassed(consultation) ? null : closes + grace
}

export const nextAt = (consultation: Consultation): Instant | null => {
  const reminder = nextReminder(duties(consultation), consultation.reminded) ?? Infinity
  const next = Math.min(closesAt(consultation) ?? Infinity, reminder)
  return next === Infinity ? null : next
}
