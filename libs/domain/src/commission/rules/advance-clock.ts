import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Instant } from '../../time/when.js'
import type { Commission, CommissionEvent } from '../commission.js'
import { refuse } from '../refusals.js'

/** 9999-01-01: dates have four digits for the year, and deadlines of what goes on then still have to. */
const lastTarget = 253_370_764_800_000

/** The clock of a rehearsal is to go forward to a target; time steps from due to due until it is there. */
export const advanceClock: Rule<Commission, { readonly target: Instant }, CommissionEvent> = (
  commission,
  { target },
  { at, actor },
) => {
  if (!commission.rehearsal) refuse.notARehearsal()
  if (commission.target !== undefined) refuse.advancing({ target: commission.target })
  if (target <= at) refuse.backwards({ target, now: at, pointer: '/target' })
  if (target > lastTarget) refuse.tooFar({ target, latest: lastTarget, pointer: '/target' })
  return [{ type: 'ClockTargetSet', v: 1, at, target, by: signed(actor) }]
}
