import type { AccessMark } from '../access/mark.js'
import type { Signature } from '../access/actor.js'
import type { Deadline, DutyReminded, Reminded } from '../reminders/duty.js'
import type { Told } from '../rule.js'
import type { PinnedProcedure } from '../session/session.js'
import type { AssignmentDue, ClauseText, DecisionTaken } from '../sitting/sitting.js'
import type { Instant, When, Zone } from '../time/when.js'
import type { Content, Title } from '../title.js'

/** How far a clause is, and whether it stays under control (domain section 2, `conclusion`). */
export const states = ['done', 'partly', 'inProgress', 'notBegun', 'noInformation'] as const
export type ImplementationState = (typeof states)[number]
export const controls = ['keep', 'extend', 'reword', 'remove'] as const
export type Control = (typeof controls)[number]

export interface Report {
  readonly body: string
  readonly state: ImplementationState
  readonly text?: Content
  readonly at: Instant
  readonly late: boolean
  readonly by: Signature
}
export interface Conclusion {
  readonly state: ImplementationState
  readonly control: Control
  readonly at: Instant
  readonly by: Signature
}
export interface Clause {
  readonly id: string
  readonly title: Title
  readonly assigned: readonly string[]
  readonly dueBy: AssignmentDue
  /** When reports on it are due; `null`: permanent, or the next session has no date yet. */
  readonly due: Deadline | null
  readonly reports: readonly Report[]
  /** How often it went over from one session to the next without a conclusion. */
  readonly carried: number
  readonly conclusion?: Conclusion
  /** When its term was last extended: reports from before do not answer the new one. */
  readonly extendedAt?: Instant
}
/** A term that ends: by a day, or by the next session. */
export type Extension = Exclude<AssignmentDue, { readonly kind: 'permanent' }>

/** Where and by which rules a decision was taken. */
export interface Adopted {
  readonly sitting: string
  readonly session: string
  readonly commission: string
  readonly procedure: PinnedProcedure
  readonly zones: { readonly seat: Zone; readonly venue: Zone }
  readonly calendar: string
  readonly taken: DecisionTaken
}

/** A decision adopted: its clauses are assignments until each is concluded and removed from control. */
export interface Decision extends Omit<Adopted, 'taken'> {
  readonly id: string
  readonly item: string
  readonly number: string
  readonly title: Title
  readonly mark?: AccessMark
  readonly adoptedAt: Instant
  readonly bound: readonly string[]
  readonly reservations: readonly string[]
  readonly status: 'underControl' | 'closed'
  readonly clauses: Readonly<Record<string, Clause>>
  readonly nextOpening?: When
  /** Zone of the place where the next session is held. */
  readonly nextVenue?: Zone
  readonly noted: Readonly<Record<string, number>>
  readonly reminded: Reminded
}

export type DecisionAct =
  | {
      readonly type: 'ReportImplementation'
      readonly clause: string
      readonly state: ImplementationState
      readonly text?: Content
    }
  | {
      readonly type: 'ConcludeClause'
      readonly clause: string
      readonly state: ImplementationState
      readonly control: Control
      /** The new term of a clause whose term is extended. */
      readonly due?: Extension
    }
export type DecisionCommand =
  | DecisionAct
  | { readonly type: 'PassTime'; readonly due: Instant }
  | { readonly type: 'CloseDecision' }
  | (Told & Adopted & { readonly type: 'NoteAdopted' })
  | (Told & { readonly type: 'NoteCarriedOver'; readonly ordinal: number; readonly clauses: readonly string[] })
  | (Told & {
      readonly type: 'NoteFollowUp'
      readonly nextOpening: When
      readonly nextVenue?: Zone
      readonly zones: Decision['zones']
      readonly calendar: string
    })

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type DecisionEvent =
  | Event<
      'DecisionAdopted',
      { id: string; adopted: Adopted; dues: Readonly<Record<string, Deadline | null>>; told: Told }
    >
  | Event<
      'FollowUpNoted',
      { nextOpening: When; nextVenue?: Zone; dues: Readonly<Record<string, Deadline | null>>; told: Told }
    >
  | Event<'ClausesCarriedOver', { ordinal: number; clauses: readonly string[]; told: Told }>
  | Event<'ImplementationReported', { clause: string; report: Report }>
  /** `extended`: the new term; absent: the old one stays. */
  | Event<
      'ClauseConcluded',
      { clause: string; conclusion: Conclusion; extended?: { dueBy: Extension; due: Deadline | null } }
    >
  | Event<'DecisionClosed', object>
  | DutyReminded

export type { ClauseText }
