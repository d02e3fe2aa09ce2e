import type { AccessMark } from '../access/mark.js'
import type { Signature } from '../access/actor.js'
import type { Announced } from '../commission/commission.js'
import type { Mode } from '../procedure/procedure.js'
import type { Position } from '../procedure/position.js'
import type { Told } from '../rule.js'
import type { EditionItem, PinnedProcedure } from '../session/session.js'
import type { Day, Instant, Place, When, Zone } from '../time/when.js'
import type { Content, Title } from '../title.js'

export type Attendance = 'present' | 'remote' | 'absent'
/** What a part says to an item, with what it adds. */
export interface TakenPosition {
  readonly position: Position
  /** Limits the commitment of the part that makes it. */
  readonly reservation?: Content
  /** Is annexed and changes nothing. */
  readonly specialOpinion?: Content
}
export type Disposal = 'noted' | 'withdrawn' | 'postponed' | 'declined'

/** When an assignment is due: a day, the next session, or never (permanent). */
export type AssignmentDue =
  { readonly kind: 'date'; readonly on: Day } | { readonly kind: 'nextSession' } | { readonly kind: 'permanent' }
export interface ClauseText {
  readonly title: Title
  readonly assigned: readonly string[]
  readonly due: AssignmentDue
}
export type AskedClause = Omit<ClauseText, 'title'> & Partial<Pick<ClauseText, 'title'>>
export interface DecisionTaken {
  readonly decision: string
  readonly item: string
  readonly title: Title
  /** That of its item: what was decided a document says, to its distribution list. */
  readonly mark?: AccessMark
  readonly clauses: readonly ClauseText[]
  /** Given to what is adopted; gap-free per session. */
  readonly number?: string
  readonly adopted: boolean
  /** Quorum was not met when it was taken: recorded as taken without quorum, and not as adopted. */
  readonly withoutQuorum?: true
  readonly bound: readonly string[]
  readonly reservations: readonly string[]
  readonly blockedBy: readonly string[]
  readonly article: string
  readonly at: Instant
}
export interface Summons {
  readonly session: string
  readonly commission: string
  readonly ordinal: number
  readonly procedure: PinnedProcedure
  readonly parts: readonly string[]
  readonly opening: When
  readonly place: Place
  readonly zones: { readonly seat: Zone; readonly venue: Zone }
  readonly calendar: string
  readonly agenda: readonly EditionItem[]
  /** Absent: in person. */
  readonly mode?: Mode
}

/** A plenary sitting. Its acts are facts: recorded as they happened, a breach of the rules shown and kept. */
export interface Sitting extends Summons {
  readonly id: string
  /** withdrawn: its hour stands no longer, it waits for another summons · calledOff: its session was cancelled. */
  readonly status: 'summoned' | 'withdrawn' | 'calledOff' | 'opened' | 'closed'
  readonly summonedAt: Instant
  readonly openedAt?: Instant
  readonly closedAt?: Instant
  readonly presiding?: string
  readonly attendance: Readonly<Record<string, Attendance>>
  readonly adoptedAgenda?: { readonly at: Instant; readonly items: readonly EditionItem[] }
  readonly positions: Readonly<Record<string, Readonly<Record<string, TakenPosition>>>>
  readonly disposals: Readonly<Record<string, Disposal>>
  readonly decisions: readonly DecisionTaken[]
  readonly next?: Announced
  readonly noted: Readonly<Record<string, number>>
}

export type SittingAct =
  | { readonly type: 'OpenSitting'; readonly presiding: string }
  | { readonly type: 'RecordAttendance'; readonly part: string; readonly attendance: Attendance }
  | { readonly type: 'AdoptAgenda' }
  | {
      readonly type: 'RecordPosition'
      readonly item: string
      readonly part: string
      readonly position: Position
      readonly reservation?: Content
      readonly specialOpinion?: Content
    }
  | {
      readonly type: 'RecordDecision'
      readonly item: string
      /** On an item with a mark neither the decision nor its clauses have one. */
      readonly title?: Title
      readonly clauses: readonly AskedClause[]
    }
  | { readonly type: 'DisposeOfItem'; readonly item: string; readonly disposal: Disposal }
  | (Announced & { readonly type: 'FixNextSession' })
  | { readonly type: 'CloseSitting' }
export type SittingCommand =
  | SittingAct
  | (Told & Summons & { readonly type: 'NoteSummoned' })
  /** `opening`: the session's new date, as far as it has one. */
  | (Told & { readonly type: 'NoteWithdrawn'; readonly opening: When; readonly cancelled?: true })

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
type By = { by: Signature }
export type SittingEvent =
  | Event<'SittingSummoned', { id: string; summons: Summons; told: Told }>
  | Event<'SittingWithdrawn', { opening: When; cancelled?: true; told: Told }>
  | Event<'SittingOpened', By & { presiding: string }>
  | Event<'AttendanceRecorded', By & { part: string; attendance: Attendance }>
  | Event<'AgendaAdopted', By & { items: readonly EditionItem[] }>
  | Event<'PositionRecorded', By & { item: string; part: string; position: TakenPosition }>
  | Event<'DecisionRecorded', By & { decision: DecisionTaken }>
  | Event<'ItemDisposedOf', By & { item: string; disposal: Disposal }>
  | Event<'NextSessionFixed', By & { next: Announced }>
  | Event<'SittingClosed', By>
