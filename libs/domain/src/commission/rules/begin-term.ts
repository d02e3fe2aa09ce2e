import { personOf, signed } from '../../access/signed.js'
import type { Context, Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Commission, CommissionCommand, CommissionEvent, Person, Term } from '../commission.js'
import { fillingOf } from '../filling.js'
import { isThat, officeNamed } from '../named.js'
import { refuse } from '../refusals.js'
import { begun } from '../succession.js'

type BeginTerm = Extract<CommissionCommand, { type: 'BeginTerm' }>

/** Somebody is to hold an office, or to act in it: at once, or once a second person has confirmed it. */
export const beginTerm: Rule<Commission, BeginTerm, CommissionEvent> = (commission, command, context) => {
  const { at, procedure } = context
  const actor = personOf(context.actor)
  const office = officeNamed(commission, command.office)
  const filling = fillingOf(commission, office, { actor, standing: command.standing, procedure })
  if (!filling) refuse.termNotYours({ office: office.id, pointer: '/office' })
  const newcomer = newcomerOf(commission, command, context)
  const person = command.person ?? newcomer?.id ?? refuse.personUnclear({ pointer: '/person' })
  if (person === actor.person) refuse.termOwn({ pointer: '/person' })
  const term = termOf(command, person)
  if (commission.terms.some((one) => same(one, term)) || commission.enteredTerms.some((one) => same(one, term)))
    return []
  // Who confirms names office, person and first day: two of these that wait could be taken for one another.
  if (commission.enteredTerms.some(isThat(term)))
    refuse.termOverlaps({ office: office.id, from: term.from, pointer: '/from' })
  const by = signed(actor)
  const event = { at, term, ...(newcomer && { newcomer }), by }
  const events = begun(commission, office, event)
  return filling === 'alone' ? events : [{ type: 'TermEntered', v: 1, ...event }]
}

/** Who is not known yet gets an id, by which an account is opened for them. */
const newcomerOf = ({ persons }: Commission, { person, name }: BeginTerm, { idFor }: Context): Person | undefined => {
  if (person === undefined && name) return { id: idFor('person', persons.length), name }
  if (name || person === undefined) refuse.personUnclear({ pointer: '/person' })
  if (!persons.some(({ id }) => id === person)) refuse.personUnknown({ pointer: '/person' })
  return undefined
}

const termOf = ({ office, from, to, standing, authority, source }: BeginTerm, person: string): Term => {
  checkWhen({ kind: 'day', on: from }, '/from')
  if (to !== undefined) checkWhen({ kind: 'window', from, to }, '/to')
  const more = {
    ...(to !== undefined && { to }),
    ...(standing && { standing }),
    ...(source !== undefined && { source }),
  }
  return { office, person, from, ...more, authority, mark: 'V' }
}

const same = (a: Term, b: Term): boolean =>
  a.office === b.office && a.person === b.person && a.from === b.from && a.to === b.to && a.standing === b.standing
