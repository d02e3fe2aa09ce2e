import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { isSameClaim } from '../claims.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { mayEnd } from '../filling.js'
import { officeNamed } from '../named.js'
import { refuse } from '../refusals.js'

type UnmapClaim = Extract<CommissionCommand, { type: 'UnmapClaim' }>

/** Who holds an office by that claim holds it no longer, wherever they are signed in. */
export const unmapClaim: Rule<Commission, UnmapClaim, CommissionEvent> = (commission, command, context) => {
  const { type: _, ...mapped } = command
  const actor = personOf(context.actor)
  const office = officeNamed(commission, command.office)
  if (!mayEnd(office, actor)) refuse.termNotYours({ office: office.id, pointer: '/office' })
  if (!commission.claims.some((one) => isSameClaim(one, mapped))) return []
  return [{ type: 'ClaimUnmapped', v: 1, at: context.at, ...mapped, by: signed(actor) }]
}
