import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { isSameClaim, namesOne } from '../claims.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { fillingOf } from '../filling.js'
import { officeNamed } from '../named.js'
import { refuse } from '../refusals.js'

type MapClaim = Extract<CommissionCommand, { type: 'MapClaim' }>

/**
 * Whoever signs in elsewhere, and of whom it is said there, holds an office: by who may fill it alone. Where a second
 * person is asked for, and to administer, a term is needed. A claim that names one person would be a term by another
 * name, and who maps a claim does not get the office by it.
 */
export const mapClaim: Rule<Commission, MapClaim, CommissionEvent> = (commission, command, context) => {
  const { type: _, ...mapped } = command
  const actor = personOf(context.actor)
  const office = officeNamed(commission, command.office)
  const filling = fillingOf(commission, office, { actor, standing: undefined, procedure: context.procedure })
  if (!filling) refuse.termNotYours({ office: office.id, pointer: '/office' })
  if (filling !== 'alone' || office.role === 'administrator')
    refuse.claimNotEnough({ office: office.id, pointer: '/office' })
  if (namesOne(mapped.claim)) refuse.claimOfOne({ claim: mapped.claim, pointer: '/claim' })
  if (commission.claims.some((one) => isSameClaim(one, mapped))) return []
  return [{ type: 'ClaimMapped', v: 1, at: context.at, ...mapped, by: signed(actor) }]
}
