import type { clockView, commissionView, followedUp } from '@plenary/contract/http'
import { type Commission, type Day, type Office, termsOf } from '@plenary/domain'
import type { FollowUpRow } from '@plenary/store'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { citiesOf } from './cities.js'
import { sent } from './sent.js'

type View = z.output<typeof commissionView>

/** Today is that of the seat: terms begin and end with it. `claims`: those that the reader may see. */
interface Besides extends Pick<View, 'warnings' | 'noticesHeld'> {
  readonly claims: Commission['claims']
  readonly today: Day
}
export function commissionViewOf(commission: Commission, resource: ResourceOf, besides: Besides): View {
  const { today, warnings, noticesHeld, claims } = besides
  const { name, rehearsal, seat, calendar, subjects, bodies, offices, persons, terms, enteredTerms } = commission
  const { programmes, pastSessions, procedure, procedures, foundedAt, instructions, sessions } = commission
  return {
    ...resource,
    warnings,
    ...(noticesHeld && { noticesHeld }),
    ...sent({ name, rehearsal, seat, calendar, subjects, bodies, persons, terms, enteredTerms, claims }),
    cities: citiesOf([seat.zone, ...bodies.flatMap(({ zone }) => zone ?? [])]),
    offices: offices.map((office) => ({ ...sent(office), holders: holdersOf(commission, office, today) })),
    ...sent({ programmes, pastSessions, procedure, procedures, foundedAt, instructions, sessions }),
  }
}

const holdersOf = (commission: Commission, { id }: Office, today: Day): View['offices'][number]['holders'] =>
  termsOf(commission, id, today).map(({ person, standing, to: until, mark }) => {
    const { name } = commission.persons.find((one) => one.id === person) ?? {}
    return sent({ person, name, standing, until, mark })
  })

interface Times {
  readonly now: number
  readonly nextAt: number | null
}
export const clockViewOf = (
  { rehearsal, target }: Commission,
  { now, nextAt }: Times,
  quiet: boolean,
): z.output<typeof clockView> => ({ now, rehearsal, target: target ?? null, nextDue: nextAt, quiet })

const day = 86_400_000
/** A clause as it stands on `now`: its age counts from the adoption of its decision. */
export const followedUpOf =
  (now: number) =>
  (row: FollowUpRow): z.output<typeof followedUp> => ({
    ...sent(row),
    ageInDays: Math.max(0, Math.floor((now - row.adoptedAt) / day)),
  })
