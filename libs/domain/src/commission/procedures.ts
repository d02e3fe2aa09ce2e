import type { Signature } from '../access/actor.js'
import type { PinnedProcedure } from '../session/session.js'
import type { Day, Instant } from '../time/when.js'
import type { Commission } from './commission.js'

/** From which day on sessions are convened by an edition of the rules: from 00:00 of that day at the seat, `since`. */
export interface InForce {
  readonly from: Day
  readonly since: Instant
  readonly authority: string
  readonly by: Signature
  readonly at: Instant
}
/** An edition of the rules of procedure that was proposed here; another person puts it in force. */
export interface ProposedProcedure extends PinnedProcedure {
  readonly by: Signature
  readonly at: Instant
  readonly inForce?: InForce
}

type PutInForce = ProposedProcedure & { readonly inForce: InForce }
const putInForce = ({ procedures }: Commission): readonly PutInForce[] =>
  procedures.flatMap((one) => (one.inForce ? [{ ...one, inForce: one.inForce }] : []))

const pinned = ({ id, hash }: PinnedProcedure): PinnedProcedure => ({ id, hash })

/** What sessions convened at that instant keep to: the edition that came into force last, first that of the founding. */
export const procedureInForce = (commission: Commission, at: Instant): PinnedProcedure => {
  const come = putInForce(commission).filter(({ inForce }) => inForce.since <= at)
  const last = come.sort((a, b) => a.inForce.since - b.inForce.since || a.inForce.at - b.inForce.at).at(-1)
  return last ? pinned(last) : commission.procedure
}

/** The editions that two people stand for, in force already or from a day to come: a session may adopt one of them. */
export const adoptable = (commission: Commission): readonly PinnedProcedure[] => {
  const all = [commission.procedure, ...putInForce(commission).map(pinned)]
  return [...new Map(all.map((one) => [one.hash, one])).values()]
}

/** The edition of that hash or id; of several with one id the newest. */
export const knownProcedure = ({ procedure, procedures }: Commission, name: string): PinnedProcedure | undefined =>
  [procedure, ...procedures].findLast(({ id, hash }) => hash === name || id === name)

/** The newest proposal of this edition. */
export const proposed = ({ procedures }: Commission, hash: string): ProposedProcedure | undefined =>
  procedures.findLast((one) => one.hash === hash)
