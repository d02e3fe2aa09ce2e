import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { mayName } from '../filling.js'
import { refuse } from '../refusals.js'

type NamePerson = Extract<CommissionCommand, { type: 'NamePerson' }>

/**
 * Whoever holds an office has a name from now on, or another one; signatures keep the name of their day. Who holds it by
 * a claim is not known to the commission before.
 */
export const namePerson: Rule<Commission, NamePerson, CommissionEvent> = (commission, command, context) => {
  const { person: id, name, authority } = command
  const actor = personOf(context.actor)
  const person = commission.persons.find((one) => one.id === id)
  if (!person && commission.claims.length === 0) refuse.personUnknown({ pointer: '/person' })
  if (!mayName(commission, id, actor)) refuse.personNotYours({ pointer: '/person' })
  const was = person?.name
  if (was?.en === name.en && was.ru === name.ru) return []
  const named = { person: id, ...(was && { was }), name, authority }
  return [{ type: 'PersonNamed', v: 1, at: context.at, ...named, by: signed(actor) }]
}
