import { personOf, signed } from '../../access/signed.js'
import type { Procedure } from '../../procedure/procedure.js'
import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent, Office } from '../commission.js'
import { mayConfirm } from '../filling.js'
import { officeNamed, termMeant } from '../named.js'
import { refuse } from '../refusals.js'
import { begun } from '../succession.js'

type ConfirmTerm = Extract<CommissionCommand, { type: 'ConfirmTerm' }>

/** A second person confirms a term, who neither entered nor gets it: now it gives rights. */
export const confirmTerm: Rule<Commission, ConfirmTerm, CommissionEvent> = (commission, command, context) => {
  const actor = personOf(context.actor)
  const office = officeNamed(commission, command.office)
  if (!mayConfirm(commission, office, actor)) refuse.termNotYours({ office: office.id, pointer: '/office' })
  const entered = termMeant(commission.enteredTerms, command) ?? refuse.notEntered({ pointer: '/person' })
  const { by: enteredBy, at: _, ...term } = entered
  if (actor.person === term.person) refuse.termOwn({ pointer: '/person' })
  if (actor.person === enteredBy.person)
    refuse.termFourEyes({
      enteredBy: enteredBy.office,
      confirmedBy: actor.office,
      ...articleOf(office, context.procedure),
    })
  return begun(commission, office, { at: context.at, term, enteredBy, by: signed(actor) })
}

/** Of the offices that the edition names; heads of parts need two persons by any edition. */
const articleOf = ({ role }: Office, { fourEyes }: Procedure): { readonly article?: string } =>
  fourEyes.terms?.includes(role) ? { article: fourEyes.article } : {}
