import { actorIn, type Commission, type Day, officesOf, type PersonInOffice } from '@plenary/domain'
import type { Account } from '@plenary/store'
import { fault } from '../faults/http-fault.js'

/** The office in which the holder of a token acts: the one that the token or X-Office names, or the only one held. */
export function actorOf(commission: Commission, holder: Account, day: Day, named: string | undefined): PersonInOffice {
  const { office: bound } = holder
  if (bound !== null && named !== undefined && named !== bound) fault.officeNotHeld({ header: 'X-Office' })
  const office = bound ?? named
  const actor = actorIn(commission, holder, day, office)
  if (actor) return actor
  const offices = officesOf(commission, holder, day)
  if (offices.length === 0) return fault.officeNone()
  return office === undefined
    ? fault.officeNeeded({ header: 'X-Office', offices })
    : fault.officeNotHeld({ header: 'X-Office' })
}

/** Administers the installation: founds commissions, moves the clocks of rehearsals, sees no contents. */
export const administratorOf = ({ person }: Account): PersonInOffice => ({
  kind: 'person',
  person,
  office: 'administrator',
  body: 'installation',
  role: 'administrator',
})
