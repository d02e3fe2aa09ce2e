import type { Signature } from '../access/actor.js'
import type { Instant } from '../time/when.js'
import type { Commission } from './commission.js'

/**
 * `takenAt`: when the backup was taken that was restored, by the clock of the server; absent: a session was taken over,
 * and who takes part in it is not yet to be told from here.
 */
export interface NoticesHeld {
  readonly since: Instant
  readonly takenAt?: Instant
}

export type HoldingCommand =
  /** Asked by the engine when a backup is restored. */
  | { readonly type: 'HoldNotices'; readonly takenAt: Instant }
  /** Those that are held reach their holders, and later ones are not held any more. */
  | { readonly type: 'ReleaseNotices'; readonly authority: string }

export type HoldingEvent =
  | { readonly type: 'NoticesHeld'; readonly v: 1; readonly at: Instant; readonly takenAt?: Instant }
  | {
      readonly type: 'NoticesReleased'
      readonly v: 1
      readonly at: Instant
      readonly authority: string
      readonly by: Signature
    }

/** Holding begins or ends. */
export const holding = (commission: Commission, event: HoldingEvent): Commission => {
  const { noticesHeld: _, ...rest } = commission
  if (event.type === 'NoticesReleased') return rest
  const { at: since, takenAt } = event
  return { ...rest, noticesHeld: { since, ...(takenAt !== undefined && { takenAt }) } }
}
