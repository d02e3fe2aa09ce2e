import type { Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { Commission, CommissionEvent } from '../commission.js'

/**
 * A backup was restored: of what happened since it was taken nobody knows here who has been told, so nobody is told
 * anything until it is released. What was held already is held on.
 */
export const holdNotices: Rule<Commission, { readonly takenAt: Instant }, CommissionEvent> = (
  commission,
  { takenAt },
  { at },
) => (commission.noticesHeld ? [] : [{ type: 'NoticesHeld', v: 1, at, takenAt }])
