import type { PersonInOffice } from '../access/actor.js'
import type { Day } from '../time/when.js'
import type { Commission, Office } from './commission.js'

/** The offices that a person holds on a day: one acts in one of them at a time. */
export const officesOf = ({ offices, terms }: Commission, person: string, on: Day): readonly Office[] => {
  const held = terms.filter(
    (term) => term.person === person && term.from <= on && (term.to === undefined || on <= term.to),
  )
  return offices.filter(({ id }) => held.some(({ office }) => office === id))
}

/** The person acting in this office, or in the only one held; `null` where no term gives the right. */
export const actorIn = (commission: Commission, person: string, on: Day, office?: string): PersonInOffice | null => {
  const held = officesOf(commission, person, on)
  const one = office === undefined ? (held.length === 1 ? held[0] : undefined) : held.find(({ id }) => id === office)
  return one ? { kind: 'person', person, office: one.id, body: one.body, role: one.role } : null
}
