import type { Tell } from '../rule.js'
import type { Consultation } from './consultation.js'
import { waitingBodies } from './gate.js'

/** The session learns who still owes an answer, the opinions given, and how it ended. */
export const tells = (before: Consultation | null, after: Consultation): readonly Tell[] => {
  const { session, status, outcome, body, replies, opinions } = after
  const same = before && before.status === status && before.replies === replies && before.opinions === opinions
  if (same) return []
  const given = body ? Object.values(opinions).map(({ item, opinion }) => ({ item, body, opinion })) : []
  const note = { status, ...(outcome && { outcome }), waiting: waitingBodies(after) }
  return [{ to: { kind: 'session', id: session }, fact: { type: 'NoteConsultation', note, opinions: given } }]
}
