import type { PersonInOffice, Standing, Style } from '../access/actor.js'
import type { Day } from '../time/when.js'
import type { Commission, Office, Term } from './commission.js'

/** An office as somebody holds it. */
export interface HeldOffice extends Office {
  readonly standing?: Standing
  readonly until?: Day
}

export const standsOn = ({ from, to }: Term, on: Day): boolean => from <= on && (to === undefined || on <= to)

/** The terms in an office that stand on a day: its holder's first, then those of who acts. */
export const termsOf = ({ terms }: Pick<Commission, 'terms'>, office: string, on: Day): readonly Term[] =>
  terms
    .filter((term) => term.office === office && standsOn(term, on))
    .sort((a, b) => Number(a.standing === 'acting') - Number(b.standing === 'acting'))

/** The offices that a person holds on a day: one acts in one of them at a time. */
export const officesOf = ({ offices, terms }: Commission, person: string, on: Day): readonly HeldOffice[] => {
  const held = terms.filter((term) => term.person === person && standsOn(term, on))
  return offices.flatMap((office) => {
    const term = held.find((one) => one.office === office.id)
    if (!term) return []
    const { standing, to } = term
    return [{ ...office, ...(standing && { standing }), ...(to !== undefined && { until: to }) }]
  })
}

/** The person acting in this office, or in the only one held; `null` where no term gives the right. */
export const actorIn = (commission: Commission, person: string, on: Day, office?: string): PersonInOffice | null => {
  const held = officesOf(commission, person, on)
  const one = office === undefined ? (held.length === 1 ? held[0] : undefined) : held.find(({ id }) => id === office)
  if (!one) return null
  return {
    kind: 'person',
    person,
    office: one.id,
    body: one.body,
    role: one.role,
    ...styleOf(commission, person, one, on),
  }
}

const styleOf = (commission: Commission, person: string, { id, title, standing }: HeldOffice, on: Day): Style => {
  const named = (one: string) => commission.persons.find(({ id }) => id === one)?.name
  const [name, absent] = [named(person), standing === 'acting' ? termsOf(commission, id, on)[0]?.person : undefined]
  const absentName = absent === undefined ? undefined : named(absent)
  return {
    ...(name && { name }),
    title,
    ...(standing && { standing }),
    ...(absent !== undefined &&
      absent !== person && { for: { person: absent, ...(absentName && { name: absentName }) } }),
  }
}
