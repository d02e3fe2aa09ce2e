import type {
  Actor,
  Aggregate,
  Duty,
  Effect,
  Instant,
  Notice,
  Procedure,
  StreamKind,
  StreamRef,
  Told,
} from '@plenary/domain'

/** Of any aggregate: what it carries besides its type is that one's affair. */
export type Command = { readonly type: string } | { readonly type: string; readonly [field: string]: unknown }
export interface DomainEvent {
  readonly type: string
  readonly v: number
}
/** State is a plain JSON value that only its own aggregate understands. */
export type State = object
export type AnyAggregate = Aggregate<State, Command, DomainEvent>
/** The aggregates by kind: a kind that is missing is not known to this store. */
export type Aggregates = Readonly<Partial<Record<StreamKind, AnyAggregate>>>

/** An act at the door. */
export interface Knock {
  readonly actor: Actor
  readonly stream: StreamRef
  /** Needed where the stream does not exist yet; where both are known they must agree. */
  readonly commission?: string
  /** The part in whose circle a new stream lives; absent: the commission's circle. */
  readonly part?: string
  readonly command: Command
  /** Rules that the command pins and that nobody may have brought yet: they are kept with the act, or not at all. */
  readonly rules?: Procedure
  /** Idempotency key of a person's command. */
  readonly key?: string
  /** What the key stands for, if more than stream, office and command. */
  readonly request?: unknown
  readonly expectedVersion?: number
  /** Stamped once on arrival, by the server's clock; absent: now. */
  readonly receivedAt?: Instant
}

/** What the door answers; `events` are those of this act. No events: nothing was to be done. */
export interface Answer {
  readonly version: number
  readonly events: readonly DomainEvent[]
}

/** What somebody would do next on every stream of a kind that is told: tried too, once it knows. */
export interface Next {
  readonly kind: StreamKind
  readonly actor: Actor
  readonly command: Command
}
/** What it would do to the dates there; `refused`: the code of the refusal. */
export interface Sequel {
  readonly stream: StreamRef
  readonly effect: Effect | null
  readonly refused?: string
}

/** What would happen, here and on the streams that are told. */
export interface Preview extends Answer {
  readonly elsewhere: readonly { readonly stream: StreamRef; readonly events: readonly DomainEvent[] }[]
  readonly notices: readonly { readonly stream: StreamRef; readonly notice: Notice }[]
  readonly duties: readonly DutyChange[]
  /** What becomes of the dates of the stream that is asked; null: they stay. */
  readonly effect: Effect | null
  /** Of the streams on which something was to be tried next. */
  readonly sequels: readonly Sequel[]
  /** More streams would be told than a preview follows. */
  readonly cut: boolean
}
export interface DutyChange {
  readonly stream: StreamRef
  readonly key: string
  readonly before: Duty | null
  readonly after: Duty | null
}

/** A tell as it lies in the outbox. */
export interface Letter extends Told {
  readonly to: StreamRef
  readonly part?: string
  readonly fact: Command
}
