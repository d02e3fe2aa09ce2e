import type { Role } from '../access/actor.js'
import { dayNumber, dayOf } from '../time/day.js'
import type { Commission, CommissionEvent, Office, Term } from './commission.js'
import { standsOn } from './office-holder.js'
import { refuse } from './refusals.js'

/** One person at a time holds an office of these; of the others there are as many as there are terms. */
const ofOne: readonly Role[] = [
  'head',
  'secretary',
  'chair',
  'commissionSecretary',
  'workingGroupSecretary',
  'councilSecretary',
]

const overlap = (a: Term, b: Term): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to)

/**
 * The terms that a new one brings to an end. A new holder follows whoever held the office or acted in it; who holds it ad
 * interim follows whoever acted; who acts stands beside the holder.
 */
const endedBy = ({ terms }: Commission, office: Office, term: Term): readonly Term[] => {
  const beside = terms.filter((one) => one.office === office.id && overlap(one, term))
  if (!ofOne.includes(office.role)) {
    if (term.standing) refuse.termNotOfOne({ office: office.id, pointer: '/standing' })
    if (beside.some(({ person }) => person === term.person)) refuse.termOverlaps(about(term))
    return []
  }
  if (term.standing === 'acting') return beingBeside(beside, term)
  const inTheWay = beside.find(({ from, standing }) => from >= term.from || isHeld(standing, term))
  if (inTheWay) refuse.termOverlaps({ ...about(term), person: inTheWay.person })
  return beside
}

/** Ad interim nobody stands in the place of a holder. */
const isHeld = (standing: Term['standing'], term: Term): boolean =>
  term.standing === 'adInterim' && standing !== 'acting'

const beingBeside = (beside: readonly Term[], term: Term): readonly Term[] => {
  if (term.to === undefined) refuse.actingWithoutEnd({ pointer: '/to' })
  if (beside.some(({ person, standing }) => standing === 'acting' || person === term.person))
    refuse.termOverlaps(about(term))
  if (!beside.some((one) => standsOn(one, term.from)))
    refuse.nobodyAbsent({ office: term.office, pointer: '/standing' })
  return []
}
const about = ({ office, from }: Term) => ({ office, from, pointer: '/from' })

const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1)
export const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1)

/** A term begins; what it follows has ended the day before. */
export const begun = (
  commission: Commission,
  office: Office,
  { term, ...event }: Omit<Extract<CommissionEvent, { type: 'TermBegun' }>, 'type' | 'v'>,
): readonly CommissionEvent[] => {
  const { at, by } = event
  const { authority = '' } = term
  const followed = endedBy(commission, office, term)
  checkKeptAfter(commission, followed, term)
  const ended = followed.map(({ person, from }): CommissionEvent => {
    const named = { office: office.id, person, from, to: dayBefore(term.from), authority }
    return { type: 'TermEnded', v: 1, at, ...named, by }
  })
  return [...ended, { type: 'TermBegun', v: 1, term, ...event }]
}

/** Whom somebody follows until a day is not there any more the day after. */
const checkKeptAfter = (commission: Commission, followed: readonly Term[], { to }: Term): void => {
  if (to === undefined) return
  const terms = commission.terms.filter((one) => !followed.includes(one))
  const after = dayAfter(to)
  for (const one of followed) if (standsOn(one, after)) checkSecretaryStays({ ...commission, terms }, one, after, '/to')
}

/** The commission goes on only while somebody keeps it: its secretary leaves to a successor. */
export const checkSecretaryStays = (
  { offices, terms }: Commission,
  ending: Term,
  on: string,
  pointer = '/on',
): void => {
  const kept = offices.filter(({ role }) => role === 'commissionSecretary').map(({ id }) => id)
  if (!kept.includes(ending.office)) return
  const stays = terms.some((one) => one !== ending && kept.includes(one.office) && standsOn(one, on))
  if (!stays) refuse.lastSecretary({ office: ending.office, on, pointer })
}
