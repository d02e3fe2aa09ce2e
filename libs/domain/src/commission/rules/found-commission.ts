import { signed } from '../../access/signed.js'
import type { Context } from '../../rule.js'
import type { CommissionEvent, CommissionFounding } from '../commission.js'
import { refuse } from '../refusals.js'

/** A commission begins: bodies, offices and terms refer to one another. */
export const foundCommission = (
  { founding }: { readonly founding: CommissionFounding },
  context: Context,
): readonly CommissionEvent[] => {
  const { bodies, offices, persons, terms } = founding
  const knows = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id)
  const lostOffice = offices.find(({ body }) => !knows(bodies, body))
  if (lostOffice) refuse.officeOutside({ office: lostOffice.id, pointer: '/founding/offices' })
  const lostTerm = terms.find(({ office, person }) => !knows(offices, office) || !knows(persons, person))
  if (lostTerm) refuse.termOutside({ office: lostTerm.office, pointer: '/founding/terms' })
  return [{ type: 'CommissionFounded', v: 1, at: context.at, founding, by: signed(context.actor) }]
}
