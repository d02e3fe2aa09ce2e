import { randomUUID } from 'node:crypto'
import { copyOf, type PersonInOffice, type Role, type Session } from '@plenary/domain'
import { idsOf, type Store } from '@plenary/store'
import type { Standing } from '../standing.js'

/** Who acts in a rehearsal: nobody's account, an office of the copy by its role. */
export const rehearsing = (role: Role, body: string): PersonInOffice => {
  const office = `rehearsal.${role}`
  return { kind: 'person', person: office, office, body, role }
}

/** A rehearsal of the same members, whose clock begins now, and in it the session as it stands. Answers the copy. */
export async function copied(store: Store, { session, commission, now }: Standing): Promise<Session> {
  const id = randomUUID()
  const {
    foundedAt: _,
    instructions: __,
    sessions: ___,
    procedures: ____,
    noted: _____,
    target: ______,
    ...members
  } = commission
  await store.clock.begin(id, now)
  await store.door.knock({
    actor: rehearsing('administrator', 'installation'),
    stream: { kind: 'commission', id },
    commission: id,
    command: { type: 'FoundCommission', founding: { ...members, id, rehearsal: true } },
  })
  const copy = copyOf(session, (one) => (one === commission.id ? id : idsOf(id)('copy', one)))
  await store.door.knock({
    actor: { kind: 'engine' },
    stream: { kind: 'session', id: copy.id },
    commission: id,
    command: { type: 'CopySession', session: copy },
  })
  return copy
}
