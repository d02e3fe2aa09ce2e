import { sentFor } from '../reminders/sent-for.js'
import type { Effect } from '../effect.js'
import type { Tried } from '../rule.js'
import type { Consultation, ConsultationEvent } from './consultation.js'
import { duties } from './duties.js'

/** Its dates are those of its stage, which the session tells; what went out for them it knows alone. */
export const effect = ({ before, after }: Tried<Consultation, ConsultationEvent>): Effect | null => {
  if (!before) return null
  const sent = sentFor(duties(before.state), before.state.reminded, duties(after.state))
  return sent.length === 0 ? null : { dates: [], sent, minima: [], crossings: [], stays: [], stages: [] }
}
