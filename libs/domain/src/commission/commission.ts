import type { Signature } from '../access/actor.js'
import type { Text } from '../procedure/procedure.js'
import type { Told } from '../rule.js'
import type { FoundingWaiver } from '../session/plan/by-hand.js'
import type {
  DoneOutside,
  Founding,
  PinnedProcedure,
  SessionBody,
  SessionStatus,
  SignedWaiver,
} from '../session/session.js'
import type { PinnedCalendar } from '../time/calendars.js'
import type { DecreedDay } from '../time/with-days.js'
import type { Mark } from '../time/moment.js'
import type { Day, Instant, Place, When, Zone } from '../time/when.js'
import type { Title } from '../title.js'
import type { HoldingCommand, HoldingEvent, NoticesHeld } from './holding.js'
import type { ProposedProcedure } from './procedures.js'
import type { EnteredTerm, MappedClaim, Office, OfficeCommand, OfficeEvent, Person, Term } from './offices.js'

export type * from './offices.js'

export interface Body {
  readonly id: string
  readonly kind: SessionBody['kind']
  readonly name: Text
  readonly relation?: Text
  readonly subjects?: readonly string[]
  readonly zone?: Zone
  readonly calendar?: string
  readonly mark: Mark
  readonly source?: string
}
/** An instruction of a superior body: it opens an item of the sessions until one of them was held. */
export interface Instruction {
  readonly id: string
  readonly title: Title
  readonly body: string
  readonly on?: Day
  readonly subject?: string
  readonly source: string
  readonly mark: Mark
  readonly registeredAt: Instant
}
/** A programme whose measures are under control. */
export interface Programme {
  readonly id: string
  readonly title: Title
  readonly body?: string
  readonly on?: Day
  readonly source: string
  readonly mark: Mark
}
export interface PastSession {
  readonly ordinal: number
  readonly heldOn: Day
  readonly place: Place
  readonly mark: Mark
  readonly source?: string
}
export interface SessionNote {
  readonly id: string
  readonly ordinal: number
  readonly status: SessionStatus
  readonly opening: When
  readonly closedAt?: Instant
  /** The instructions that are items of its agenda; absent where the session has never told them. */
  readonly instructions?: readonly string[]
}

/** What a commission is founded with: members, bodies, offices, terms, and the rules of procedure in force. */
export interface CommissionFounding {
  readonly id: string
  readonly name: Text
  readonly rehearsal: boolean
  readonly seat: { readonly zone: Zone; readonly city: string }
  readonly calendar: string
  readonly subjects: readonly { readonly id: string; readonly name: Text }[]
  readonly bodies: readonly Body[]
  readonly offices: readonly Office[]
  readonly persons: readonly Person[]
  readonly terms: readonly Term[]
  readonly programmes: readonly Programme[]
  readonly pastSessions: readonly PastSession[]
  readonly procedure: PinnedProcedure
}

/** A commission of states: who belongs to it, in which offices, by which rules, and its sessions. */
export interface Commission extends CommissionFounding {
  readonly foundedAt: Instant
  /** Terms that wait for a second person. */
  readonly enteredTerms: readonly EnteredTerm[]
  /** By which claims of other issuers of identities offices are held. */
  readonly claims: readonly MappedClaim[]
  readonly instructions: readonly Instruction[]
  readonly sessions: readonly SessionNote[]
  /** Editions of the rules proposed since the founding, in that order; `procedure` is the one it was founded with. */
  readonly procedures: readonly ProposedProcedure[]
  /** Which table now stands for a calendar: those that were brought, by the calendar's name. */
  readonly calendars?: Readonly<Record<string, string>>
  /** A rehearsal whose clock is being advanced. */
  readonly target?: Instant
  /** Since it was restored from a backup nobody is told anything: what happened after the backup may have been told. */
  readonly noticesHeld?: NoticesHeld
  readonly noted: Readonly<Record<string, number>>
}

/** Where and when a session is to be held, as far as it is known. */
export interface Announced {
  readonly opening: When
  readonly place: Place
  readonly host?: string
}

export interface Convening extends Announced {
  readonly form?: 'ordinary' | 'extraordinary'
  /** The part on whose proposal an extraordinary session is convened. */
  readonly proposedBy?: string
  /** Departures from the rules, each of one minimum that it would break. */
  readonly waivers?: readonly FoundingWaiver[]
}

export type CommissionCommand =
  | OfficeCommand
  | { readonly type: 'FoundCommission'; readonly founding: CommissionFounding }
  | (Convening & { readonly type: 'ConveneSession' })
  /** A session that was convened elsewhere and is under way goes on here; `done`: the stages that were done before. */
  | (Convening & { readonly type: 'TakeOver'; readonly done: readonly DoneOutside[] })
  | {
      readonly type: 'RegisterInstruction'
      readonly title: Title
      readonly body: string
      readonly on?: Day
      readonly subject?: string
      readonly source: string
      readonly mark: Mark
    }
  /** An edition of the rules that was read and found without a fault. */
  | { readonly type: 'ProposeEdition'; readonly procedure: PinnedProcedure }
  /** Sessions convened from that day on keep to it. */
  | { readonly type: 'PutEditionInForce'; readonly hash: string; readonly from: Day; readonly authority: string }
  /** What states have decreed of their years: `source` says where. */
  | { readonly type: 'ImportCalendar'; readonly days: readonly DecreedDay[]; readonly source: string }
  /** Rehearsals only, and only forward. */
  | { readonly type: 'AdvanceClock'; readonly target: Instant }
  | { readonly type: 'PassTime'; readonly due: Instant }
  | HoldingCommand
  | (Told & {
      readonly type: 'NoteSession'
      readonly session: string
      readonly ordinal: number
      readonly status: SessionStatus
      readonly opening: When
      readonly closedAt?: Instant
      readonly instructions?: readonly string[]
    })
  /** The plenary of a session has fixed when and where the next one meets. */
  | (Told & {
      readonly type: 'NoteNextSession'
      readonly session: string
      readonly closedAt: Instant
      readonly next: Announced
    })

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type CommissionEvent =
  | OfficeEvent
  | Event<'CommissionFounded', { founding: CommissionFounding; by: Signature }>
  | Event<'SessionAnnounced', { founding: Founding; waivers?: readonly SignedWaiver[]; by?: Signature; told?: Told }>
  | Event<'InstructionRegistered', { instruction: Instruction; by: Signature }>
  | Event<'ProcedureProposed', { procedure: PinnedProcedure; by: Signature }>
  | Event<'ProcedurePutInForce', { hash: string; from: Day; since: Instant; authority: string; by: Signature }>
  | Event<
      'CalendarImported',
      {
        /** `calendar`: the name that commission and bodies know it by; `name`: the table that stands for it from now on. */
        calendars: readonly (PinnedCalendar & { calendar: string; years: readonly string[] })[]
        source: string
        by: Signature
      }
    >
  | Event<'ClockTargetSet', { target: Instant; by: Signature }>
  | Event<'ClockArrived', { target: Instant }>
  | HoldingEvent
  | Event<'SessionNoted', { note: SessionNote; told: Told }>
