import type { Tell } from '../rule.js'
import type { Consultation } from './consultation.js'
import { waitingBodies } from './gate.js'

/**
 * The session learns who still owes an answer, the opinions given, and how it ended; of what is restricted only that it
 * ended, and whether because nothing was left to answer.
 */
export const tells = (before: Consultation | null, after: Consultation): readonly Tell[] => {
  const { session, status, outcome, mark, body, opinions } = after
  const waiting = waitingBodies(after)
  const sameWaiting = before !== null && waitingBodies(before).join() === waiting.join()
  if (sameWaiting && before.status === status && before.opinions === opinions) return []
  const given = body ? Object.values(opinions).map(({ item, opinion }) => ({ item, body, opinion })) : []
  const note = { status, ...((!mark || outcome === 'withdrawn') && outcome && { outcome }), waiting }
  return [{ to: { kind: 'session', id: session }, fact: { type: 'NoteConsultation', note, opinions: given } }]
}
