import type { Signature } from '../access/actor.js'
import type { AccessMark } from '../access/mark.js'
import type { Mode } from '../procedure/procedure.js'
import type { Reminded } from '../reminders/duty.js'
import type { Day, Instant, Place, Span, When, Zone } from '../time/when.js'
import type { PinnedCalendar } from '../time/calendars.js'
import type { Title } from '../title.js'
import type { AskedExtension, Extension, FixedDate, Waiver } from './plan/by-hand.js'
import type { ClauseNote, ConsultationNote, DocumentOnTable, Next, SittingNote } from './notes.js'
import type { PlanStages, StageState } from './stages/stage-state.js'

/** A part, council, working group, office … as the commission stood when the session was convened. */
export interface SessionBody {
  readonly id: string
  readonly kind: 'plenary' | 'workingGroup' | 'council' | 'nationalPart' | 'chairsOffice' | 'secretariat' | 'superior'
  /** Subjects that route items to a council. */
  readonly subjects?: readonly string[]
  /** Where the body has its seat; absent: at the commission's. */
  readonly zone?: Zone
  /** By which its own holidays are known; absent: by none. */
  readonly calendar?: string
}

/**
 * convened · postponed: without a date until it has one again · held: its plenary closed · closed: every clause concluded
 * or carried over · cancelled: it will not be held.
 */
export type SessionStatus = 'convened' | 'postponed' | 'held' | 'closed' | 'cancelled'
/** The edition of the rules that a session keeps: its id, and the hash of its text. */
export interface PinnedProcedure {
  readonly id: string
  readonly hash: string
}

export type Origin = 'carryOver' | 'postponed' | 'proposal' | 'instruction' | 'programme'
export interface Opinion {
  readonly body: string
  readonly opinion: 'cleared' | 'clearedWithRemarks' | 'agreedInPrinciple' | 'returned'
}
export interface Item {
  readonly id: string
  readonly title: Title
  /** It stands by its mark: what it is about its documents say, to their distribution lists. */
  readonly mark?: AccessMark
  readonly subject?: string
  readonly origin: Origin
  /** The proposal, instruction, programme or session it comes from. */
  readonly source: string
  readonly proposer: string
  readonly status: 'included' | 'withdrawn'
  readonly documents: readonly string[]
  readonly opinions: readonly Opinion[]
}
export interface Proposal {
  readonly id: string
  readonly body: string
  readonly title: Title
  readonly mark?: AccessMark
  readonly subject?: string
  readonly at: Instant
  readonly late: boolean
  readonly status: 'submitted' | 'accepted' | 'returned'
}
export interface EditionItem {
  readonly id: string
  readonly number: number
  readonly title: Title
  readonly mark?: AccessMark
}
export interface Edition {
  readonly edition: number
  readonly items: readonly EditionItem[]
  readonly at: Instant
  readonly cleared?: { readonly by: Signature; readonly at: Instant }
  readonly approved?: { readonly by: Signature; readonly at: Instant }
  readonly sentBack?: true
}
export interface Founding {
  readonly id: string
  readonly commission: string
  readonly ordinal: number
  readonly form: 'ordinary' | 'extraordinary'
  /** The part on whose proposal an extraordinary session is convened. */
  readonly proposedBy?: string
  readonly opening: When
  readonly place: Place
  readonly host?: string
  readonly procedure: PinnedProcedure
  readonly zones: { readonly seat: Zone; readonly venue: Zone }
  readonly calendar: string
  readonly bodies: readonly SessionBody[]
  /** Subjects of the commission: they route items to councils. */
  readonly subjects: readonly string[]
  /** Desk of each part, in the part's own circle. */
  readonly desks: Readonly<Record<string, string>>
  readonly previous?: { readonly session?: string; readonly ordinal: number; readonly closedAt?: Instant }
  readonly convenedAt: Instant
  /** It was taken over in mid-stream: these stages were done elsewhere before. */
  readonly done?: readonly DoneOutside[]
}

/** A stage that was done before the session was taken over: on which day, and where that stands written. */
export interface DoneOutside {
  readonly stage: string
  readonly on: Day
  readonly reference: string
}

/** The tables of non-working days by which a plan was drawn, and the edition of the time-zone tables. */
export interface DrawnBy {
  readonly calendars: readonly PinnedCalendar[]
  readonly tzdata: string
}

/** A session of the commission: from the act that convenes it until every clause is concluded or carried over. */
export interface Session extends Founding {
  readonly status: SessionStatus
  readonly mode: Mode
  /** When it was last postponed. */
  readonly postponedAt?: Instant
  readonly closedAt?: Instant
  readonly plan: PlanStages
  /** First and last instant at which the plenary may open; `null`: not known. */
  readonly opensAt: Span | null
  readonly stages: Readonly<Record<string, StageState>>
  readonly proposals: Readonly<Record<string, Proposal>>
  readonly items: Readonly<Record<string, Item>>
  /** Order of the agenda: ids of items. */
  readonly order: readonly string[]
  readonly editions: readonly Edition[]
  readonly documents: Readonly<Record<string, DocumentOnTable>>
  readonly consultations: Readonly<Record<string, ConsultationNote>>
  readonly sitting?: SittingNote
  readonly successor?: Next & { readonly session: string }
  /** Instructions and programmes that the commission told of. */
  readonly sources: Readonly<Record<string, SourceOfItem>>
  /** Clauses of this session's own decisions. */
  readonly clauses: Readonly<Record<string, ClauseNote>>
  readonly decisionsNoted: Readonly<Record<string, true>>
  /** Clauses not concluded of the sessions before. */
  readonly carriedOver: readonly ClauseNote[]
  /** When the session before opens, as far as it has told. */
  readonly previousOpening?: When
  /** Extensions asked for and not yet decided. */
  readonly askedExtensions: readonly AskedExtension[]
  readonly extensions: readonly Extension[]
  readonly fixed: readonly FixedDate[]
  readonly waivers: readonly Waiver[]
  /** Editions of the rules that the commission told of: two people have put each in force there. */
  readonly procedures: readonly PinnedProcedure[]
  readonly noted: Readonly<Record<string, number>>
  readonly reminded: Reminded
  /** Which table now stands for a calendar in the commission; the session goes on counting by those that it keeps. */
  readonly newestCalendars?: Readonly<Record<string, string>>
  /** What the plan was last drawn by; absent: by an earlier release. */
  readonly drawnBy?: DrawnBy
}

/** An instruction of a superior body opens an item by itself; a programme under control when it is included. */
export interface SourceOfItem {
  readonly id: string
  readonly origin: 'instruction' | 'programme'
  readonly title: Title
  readonly subject?: string
  readonly body: string
}

export type {
  AskedExtension,
  Departure,
  Extension,
  FixedDate,
  OnDay,
  SignedWaiver,
  StageMoment,
  Waiver,
} from './plan/by-hand.js'
export type { SessionAct, SessionCommand, SessionProcess } from './commands.js'
export type { SessionEvent } from './events.js'
export type { ClauseNote, ConsultationNote, DocumentOnTable, Next, PostponedItem, SittingNote } from './notes.js'
export type { Outage } from './stages/stage-state.js'
export type {
  Answer,
  AskedOf,
  OpenedConsultation,
  Outside,
  PlanStages,
  StagePlan,
  StageState,
} from './stages/stage-state.js'
