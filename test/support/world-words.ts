import type { Actor, Instant, StreamRef, Tell } from '@plenary/domain'
import type { Commission, Consultation, Decision, Desk, Document, Session, Sitting } from '@plenary/domain'

/** The state of each kind of stream. */
export interface States {
  readonly commission: Commission
  readonly session: Session
  readonly sitting: Sitting
  readonly document: Document
  readonly consultation: Consultation
  readonly decision: Decision
  readonly desk: Desk
}

export interface Recorded {
  readonly type: string
  readonly v: number
  readonly at: Instant
  readonly [field: string]: unknown
}
export type Command = { readonly type: string } & Readonly<Record<string, unknown>>

/** One aggregate's life in memory. */
export interface Stream {
  readonly ref: StreamRef
  state: object | null
  readonly journal: Recorded[]
}
export interface Letter extends Tell {
  readonly from: string
  readonly fromVersion: number
}
export interface Standing {
  readonly calls: boolean
  readonly nextAt: Instant | null
}
/** One act that was done, with the streams as they stood before and after. */
export interface Deed {
  readonly actor: Actor
  readonly ref: StreamRef
  readonly command: Command
  readonly at: Instant
  readonly events: readonly Recorded[]
  readonly before: object | null
  readonly after: object
  readonly tells: readonly Tell[]
  /** Done by the act that follows it, on a desk. */
  readonly handedIn?: true
}

/** Sees every command that is asked of a stream, with the stream as it stood. */
export interface Witness {
  asked(ref: StreamRef, command: Command, state: object | null): void
}
