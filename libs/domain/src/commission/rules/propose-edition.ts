import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { proposed } from '../procedures.js'

type ProposeEdition = Extract<CommissionCommand, { type: 'ProposeEdition' }>

/** An edition of the rules is put before the commission; what stands proposed already is not proposed again. */
export const proposeEdition: Rule<Commission, ProposeEdition, CommissionEvent> = (
  commission,
  { procedure },
  { at, actor },
) => {
  const last = proposed(commission, procedure.hash)
  if (last && (last.inForce?.since ?? Infinity) > at) return []
  return [{ type: 'ProcedureProposed', v: 1, at, procedure, by: signed(actor) }]
}
