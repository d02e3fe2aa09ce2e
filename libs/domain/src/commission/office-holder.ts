import type { PersonInOffice, Standing, Style } from '../access/actor.js'
import type { Day } from '../time/when.js'
import type { Commission, Office, Term } from './commission.js'

/** A person, with the offices that they hold by claims. */
export interface Holder {
  readonly person: string
  readonly claimed?: readonly string[]
}
/** An office as somebody holds it. */
export interface HeldOffice extends Office {
  readonly standing?: Standing
  readonly until?: Day
  /** By what an issuer of identities says of them, and by no term. */
  readonly byClaim?: true
}

export const standsOn = ({ from, to }: Term, on: Day): boolean => from <= on && (to === undefined || on <= to)

/** The terms in an office that stand on a day: its holder's first, then those of who acts. */
export const termsOf = ({ terms }: Pick<Commission, 'terms'>, office: string, on: Day): readonly Term[] =>
  terms
    .filter((term) => term.office === office && standsOn(term, on))
    .sort((a, b) => Number(a.standing === 'acting') - Number(b.standing === 'acting'))

/**
 * The offices that a person holds on a day: one acts in one of them at a time. `claimed`: those that they hold by a claim;
 * nobody administers by one.
 */
export const officesOf = (
  { offices, terms }: Commission,
  { person, claimed = [] }: Holder,
  on: Day,
): readonly HeldOffice[] => {
  const held = terms.filter((term) => term.person === person && standsOn(term, on))
  return offices.flatMap((office): readonly HeldOffice[] => {
    const term = held.find((one) => one.office === office.id)
    const byClaim = office.role !== 'administrator' && claimed.includes(office.id)
    if (!term) return byClaim ? [{ ...office, byClaim }] : []
    const { standing, to } = term
    return [{ ...office, ...(standing && { standing }), ...(to !== undefined && { until: to }) }]
  })
}

/** The person acting in this office, or in the only one held; `null` where nothing gives the right. */
export const actorIn = (commission: Commission, holder: Holder, on: Day, office?: string): PersonInOffice | null => {
  const { person } = holder
  const held = officesOf(commission, holder, on)
  const one = office === undefined ? (held.length === 1 ? held[0] : undefined) : held.find(({ id }) => id === office)
  if (!one) return null
  const { id, body, role } = one
  return { kind: 'person', person, office: id, body, role, ...styleOf(commission, person, one, on) }
}

const styleOf = (
  commission: Commission,
  person: string,
  { id, title, standing, byClaim }: HeldOffice,
  on: Day,
): Style => {
  const named = (one: string) => {
    const { name } = commission.persons.find(({ id }) => id === one) ?? {}
    return name && { name }
  }
  const absent = standing === 'acting' ? termsOf(commission, id, on)[0]?.person : undefined
  return {
    ...named(person),
    title,
    ...(standing && { standing }),
    ...(absent !== undefined && absent !== person && { for: { person: absent, ...named(absent) } }),
    ...(byClaim && { byClaim }),
  }
}
