import type { ReplyPosition } from '../procedure/position.js'
import type { TourRule } from '../procedure/decision-rules.js'
import { tourOutcome } from '../procedure/tour.js'
import type { Consultation, Outcome } from './consultation.js'
import { waitingBodies } from './gate.js'

const disagree: readonly ReplyPosition[] = ['objection', 'amendment', 'moreTime']
const remark: readonly ReplyPosition[] = ['consentWithComments', 'consentWithReservation']

interface Ended {
  readonly outcome: Outcome
  /** Parts of which the outcome says "position not presented". */
  readonly notPresented: readonly string[]
}

/** How the consultation ended; what silence means in a tour, the edition of the rules says. */
export const outcomeOf = (consultation: Consultation, rule: TourRule): Ended => {
  const { body, asked, replies } = consultation
  if (asked.length === 0) return { outcome: 'withdrawn', notPresented: [] }
  if (body) return { outcome: waitingBodies(consultation).length === 0 ? 'reviewed' : 'notReviewed', notPresented: [] }
  const positions = Object.fromEntries(Object.entries(replies).map(([part, { position }]) => [part, position]))
  const { groups, notPresented } = tourOutcome(rule, { asked, replies: positions, undelivered: [] })
  const any = (kinds: readonly ReplyPosition[]) => kinds.some((kind) => groups[kind].length > 0)
  if (any(disagree)) return { outcome: 'disagreements', notPresented }
  if (notPresented.length > 0) return { outcome: 'notPresented', notPresented }
  return { outcome: any(remark) ? 'agreedWithRemarks' : 'agreed', notPresented }
}
