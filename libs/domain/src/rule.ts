import type { Actor, PersonInOffice } from './access/actor.js'
import type { AccessMark } from './access/mark.js'
import type { Effect } from './effect.js'
import type { Duty } from './reminders/duty.js'
import type { Procedure, StageKind } from './procedure/procedure.js'
import type { Calendars } from './time/calendars.js'
import type { Anchors, Moment, Resolved } from './time/moment.js'
import type { Instant } from './time/when.js'
import type { Content } from './title.js'

export type StreamKind = 'commission' | 'session' | 'sitting' | 'document' | 'consultation' | 'decision' | 'desk'

/** One stream: one aggregate's life. Its circle is the commission's, or a part's for a desk. */
export interface StreamRef {
  readonly kind: StreamKind
  readonly id: string
}

/** What a rule may know besides the state and the command. */
export interface Context {
  /** Id of the stream that is asked. */
  readonly stream: string
  /** When the act arrived, by the clock of the commission. */
  readonly at: Instant
  readonly actor: Actor
  /** The act is only tried, to see what it would do. */
  readonly trying?: true
  /** The edition of the rules that this stream pins; asked for where none is pinned, it is a Defect. */
  readonly procedure: Procedure
  /** The edition that it has pinned before this command; `null`: none. */
  readonly pinned: Procedure | null
  /** Turns a moment into instants; `null` while its anchor is not known. Refuses where no calendar covers it. */
  readonly resolve: (moment: Moment, anchors: Anchors) => Resolved | null
  /** The highest access mark of what may be loaded into this installation. */
  readonly ceiling: AccessMark
  /** The tables by which `resolve` counts. */
  readonly calendars: Calendars
  /** What is written on this stream and not erased; known where a text is to be erased. */
  readonly contents?: ReadonlySet<string>
  /** An id that is the same each time the same subject of the same stream is named (uuid v5). */
  readonly idFor: (...subject: readonly (string | number)[]) => string
}

/** A rule is one verb: pure, refuses early by name, returns what happened. No events: nothing changes. */
export type Rule<S, C, E = unknown> = (state: S, command: C, context: Context) => readonly E[]

/** What one stream lets another know: the newest fact, whole; an older one is passed over. */
export interface Tell {
  readonly to: StreamRef
  /** The part whose circle `to` belongs to, where it is a desk; absent: the commission's circle. */
  readonly part?: string
  /** By which id `to` knows who tells; absent: by that of the stream. */
  readonly as?: string
  readonly fact: { readonly type: string; readonly [field: string]: unknown }
}

/** What an act does on a stream of another circle, as the same person in the same office: together with it or not at all. */
export interface HandedIn {
  readonly to: StreamRef
  /** All but its type is a text of the circle that it comes from. */
  readonly act: { readonly type: string; readonly said: Content }
}

/** What a Note carries besides its fact: who tells, and at which version. */
export interface Told {
  readonly from: string
  readonly fromVersion: number
}

/** Something a holder is told: a reminder, an opening, a moved date. `key` is unique within the stream. */
export interface Notice {
  readonly key: string
  readonly kind: string
  readonly body: string
  readonly role?: string
  readonly at: Instant
  readonly subject?: string
  readonly level?: string
}

/** What a stream asks of its conductor. A stream that `calls` has something standing that the conductor must do. */
export interface Situation {
  readonly calls: boolean
  readonly ended: boolean
  readonly stages: readonly StageSituation[]
}
/**
 * How a stage is over by its dates: its closing moment lay before the session was convened, or an act put it where it was
 * past already (`overtaken`). Nobody is asked by it, or any more, and nobody has missed it.
 */
export type Unasked = 'beforeConvening' | 'overtaken'
export type StageEnd = 'gate' | 'time' | Unasked
/**
 * How a stage came to be over: as above; or by an act of a person, with its session (`cancelled`), or because it does not
 * apply to how the session meets (`mode`): then nobody is asked any more; or it was done before the session was taken over
 * (`outside`).
 */
export type StageOver = StageEnd | 'cancelled' | 'mode' | 'outside'
export interface StageSituation {
  readonly stage: string
  readonly kind: StageKind
  readonly round: number
  /** ready: may open now · open: under way · ending: an end stands · again: sent back, a new round must be started. */
  readonly is: 'ready' | 'open' | 'ending' | 'again'
  readonly end?: StageEnd
}

/** An act as the caller may do it now, or why not. */
export interface Act<T extends string = string> {
  readonly type: T
  readonly allowed: boolean
  readonly code?: string
  readonly article?: string
}

/** A stream with the rules that it rests on. */
export interface Ruled<S> {
  readonly state: S
  readonly procedure: Procedure | null
}
/** An act that is tried: the stream before and after it, what would happen, and when. */
export interface Tried<S, E> {
  readonly before: Ruled<S> | null
  readonly after: Ruled<S>
  readonly events: readonly E[]
  readonly at: Instant
}

/** Rows of one read table as a function of state: entities by key; an entity left `===` is not looked at again. */
export interface RowSource<S, Entity = unknown, Row = unknown> {
  of(state: S): Readonly<Record<string, Entity>>
  row(entity: Entity, state: S): Row
  /** What the rows say besides their entities: where it is not the same, all of them are looked at again. */
  beside?(state: S): unknown
}

/** The circle of a restricted document: that of the stream itself, or the one of which the session knows this card. */
export type RestrictedCircle = { readonly stream: string } | { readonly card: string }

/** Everything the door needs to know of one kind of stream. `null` is the stream before its first event. */
export interface Aggregate<S, C extends { readonly type: string }, E extends { readonly type: string }> {
  readonly kind: StreamKind
  /** Number of the shape in which state is stored; another number means: fold the journal again. */
  readonly shape: number
  /** Hash of the procedure edition that the stream pins, before or by this command; `null`: it rests on none. */
  edition(state: S | null, command?: C, at?: Instant): string | null
  /** Calendars brought to the commission by which deciding may count; absent: it counts no days. */
  calendars?(state: S | null, command?: C): readonly string[]
  decide(state: S | null, command: C, context: Context): readonly E[]
  evolve(state: S | null, event: E): S
  /** Lifts an event of any earlier version; throws UnknownEvent for a type it does not know. */
  upcast(event: { readonly type: string; readonly v: number }): E
  permit(state: S | null, actor: PersonInOffice, procedure: Procedure | null): readonly Act[]
  /** Where it is kept that is not for everybody; absent, or `null`: with others of its kind. Its first act settles it. */
  keptIn?(state: S): RestrictedCircle | null
  duties(state: S, procedure: Procedure | null): readonly Duty[]
  situation(state: S, procedure: Procedure | null): Situation
  tells(before: S | null, after: S, events: readonly E[]): readonly Tell[]
  /** What an act hands in where its own circle is not known; absent, or `null`: nothing. */
  handsIn?(after: S, events: readonly E[]): HandedIn | null
  notices(before: S | null, after: S, event: E): readonly Notice[]
  /** What an act does to the dates of the stream; absent, or `null`: nothing. */
  effect?(tried: Tried<S, E>): Effect | null
  /** The next instant at which time itself has something to do here. */
  nextAt(state: S, procedure: Procedure | null): Instant | null
  readonly rows: Readonly<Record<string, RowSource<S>>>
}

/** An event of a type that this release does not know: nothing may be written to its stream. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent'
}
