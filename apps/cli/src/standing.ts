import { type Commission, commissionAggregate, type Instant, type Session, sessionAggregate } from '@plenary/domain'
import type { Store } from '@plenary/store'
import { CommandFault, exitCode } from './exit-codes.js'

/** A session as it stands now, by the clock of its commission. */
export interface Standing {
  readonly session: Session
  readonly commission: Commission
  readonly now: Instant
}

export async function standing({ reads, clock }: Store, id: string): Promise<Standing> {
  const session = (await reads.stateOf(sessionAggregate, id))?.state
  const commission = session && (await reads.stateOf(commissionAggregate, session.commission))?.state
  const now = session && (await clock.now(session.commission))
  if (!commission || typeof now !== 'number') throw new CommandFault(exitCode.notFound, `there is no session ${id}`)
  return { session, commission, now }
}
