import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Commission, CommissionCommand, CommissionEvent, Term } from '../commission.js'
import { mayEnd } from '../filling.js'
import { officeNamed, termMeant } from '../named.js'
import { refuse } from '../refusals.js'
import { checkSecretaryStays, dayAfter } from '../succession.js'
import { todayAt } from '../today.js'

type EndTerm = Extract<CommissionCommand, { type: 'EndTerm' }>

/**
 * A term ends with a day; one that gives no right yet is withdrawn, on its first day still. What was done in it stays
 * done.
 */
export const endTerm: Rule<Commission, EndTerm, CommissionEvent> = (commission, command, context) => {
  const { on, authority } = command
  const actor = personOf(context.actor)
  const office = officeNamed(commission, command.office)
  if (!mayEnd(office, actor)) refuse.termNotYours({ office: office.id, pointer: '/office' })
  checkWhen({ kind: 'day', on }, '/on')
  const today = todayAt(commission, context)
  const term =
    termMeant([...commission.terms, ...commission.enteredTerms], command) ?? refuse.termNotHeld({ pointer: '/person' })
  const { person, from } = term
  const event = { v: 1, at: context.at, office: office.id, person, from, authority, by: signed(actor) } as const
  const isEntered = (commission.enteredTerms as readonly Term[]).includes(term)
  if (isEntered || (on < from && today <= from)) {
    if (!isEntered) checkSecretaryStays(commission, term, from)
    return [{ type: 'TermWithdrawn', ...event }]
  }
  if (term.to === on) return []
  checkLast(term, on, today)
  checkSecretaryStays(commission, term, on < today ? today : dayAfter(on))
  return [{ type: 'TermEnded', ...event, to: on }]
}

/** A term is cut short, not drawn out, and what is over stays as it was. */
const checkLast = ({ from, to }: Term, on: string, today: string): void => {
  if (on < from) refuse.termEndsEarly({ from, on, pointer: '/on' })
  if (to !== undefined && (to < on || to < today)) refuse.termEnded({ to, pointer: '/on' })
}
