import type { Consultation, Outcome, ReplyPosition } from './consultation.js'
import { waitingBodies } from './gate.js'

const disagree: readonly ReplyPosition[] = ['objection', 'amendment', 'moreTime']
const remark: readonly ReplyPosition[] = ['consentWithComments', 'consentWithReservation']

/** How the consultation ended. Silence here is "position not presented": it neither consents nor objects. */
export const outcomeOf = (consultation: Consultation): Outcome => {
  if (consultation.body) return waitingBodies(consultation).length === 0 ? 'reviewed' : 'notReviewed'
  const positions = Object.values(consultation.replies).map(({ position }) => position)
  if (positions.some((position) => disagree.includes(position))) return 'disagreements'
  if (positions.length < consultation.asked.length) return 'notPresented'
  return positions.some((position) => remark.includes(position)) ? 'agreedWithRemarks' : 'agreed'
}
