import type { Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { Commission, CommissionEvent } from '../commission.js'
import { refuse } from '../refusals.js'

/** The clock of a rehearsal has come to where it was to go. */
export const passTime: Rule<Commission, { readonly due: Instant }, CommissionEvent> = (commission, { due }, { at }) => {
  const { target } = commission
  if (target === undefined || due < target) return []
  if (target > at) refuse.notYet({ next: target })
  return [{ type: 'ClockArrived', v: 1, at, target }]
}
