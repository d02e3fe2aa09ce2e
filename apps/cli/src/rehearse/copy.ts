import { randomUUID } from 'node:crypto'
import {
  type Commission,
  commissionAggregate,
  copyOf,
  type Instant,
  type PersonInOffice,
  type Role,
  type Session,
  sessionAggregate,
} from '@plenary/domain'
import { idsOf, type Store } from '@plenary/store'
import { CommandFault, exitCode } from '../exit-codes.js'

/** What is rehearsed, as it stands now. */
export interface Original {
  readonly session: Session
  readonly commission: Commission
  readonly now: Instant
}

export async function originalOf({ reads, clock }: Store, id: string): Promise<Original> {
  const session = (await reads.stateOf(sessionAggregate, id))?.state
  const commission = session && (await reads.stateOf(commissionAggregate, session.commission))?.state
  const now = session && (await clock.now(session.commission))
  if (!commission || now === null || now === undefined)
    throw new CommandFault(exitCode.notFound, `there is no session ${id}`)
  return { session, commission, now }
}

/** Who acts in a rehearsal: nobody's account, an office of the copy by its role. */
export const rehearsing = (role: Role, body: string): PersonInOffice => {
  const office = `rehearsal.${role}`
  return { kind: 'person', person: office, office, body, role }
}

/** A rehearsal of the same members, whose clock begins now, and in it the session as it stands. Answers the copy. */
export async function copied(store: Store, { session, commission, now }: Original): Promise<Session> {
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
