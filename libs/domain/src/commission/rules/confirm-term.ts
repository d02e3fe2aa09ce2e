import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { mayConfirm } from '../filling.js'
import { officeNamed, termMeant } from '../named.js'
import { refuse } from '../refusals.js'
import { begun } from '../room.js'

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
    refuse.termFourEyes({ enteredBy: enteredBy.office, confirmedBy: actor.office, article: fourEyesOf(context) })
  return begun(commission, office, { at: context.at, term, enteredBy, by: signed(actor) })
}

const fourEyesOf = ({
  procedure,
}: {
  readonly procedure: { readonly fourEyes: { readonly article: string } }
}): string => procedure.fourEyes.article
