import type { Role } from '../access/actor.js'
import type { Mark, Moment } from '../time/moment.js'
import type { AdoptionRules, DecidingRule, QuorumRule, SilenceRule, TourRule } from './decision-rules.js'

/** A text in the languages of the product. */
export interface Text {
  readonly en: string
  readonly ru: string
}

/** The closed list of kinds of stage; each has one conductor. */
export type StageKind = 'call' | 'approve' | 'consult' | 'review' | 'dispatch' | 'sit' | 'sign' | 'follow'

/**
 * Who acts in a stage. host: head of the host's part · heads: heads of parts · parts: secretaries of parts ·
 * executors: secretaries of parts with an assignment · experts: members of the working group · presiding: whom the
 * sitting names · drafters: who proposed the item.
 */
export type Who =
  | 'parts'
  | 'heads'
  | 'host'
  | 'executors'
  | 'drafters'
  | 'experts'
  | 'chair'
  | 'chairsOffice'
  | 'secretariat'
  | 'workingGroup'
  | 'councils'
  | 'presiding'
  | 'pressOfficer'
  | 'plenary'

/** What a stage is about: it tells which acts answer it. */
export type Matter =
  | 'proposals'
  | 'drafts'
  | 'completeness'
  | 'dateAndPlace'
  | 'reports'
  | 'delegations'
  | 'invitations'
  | 'accreditation'
  | 'documents'
  | 'table'
  | 'summary'
  | 'agendaClearance'
  | 'agendaTabling'
  | 'package'
  | 'notice'
  | 'items'
  | 'sitting'
  | 'protocol'
  | 'extracts'
  | 'submission'
  | 'actionPlan'
  | 'clauses'

/** How a session meets: in a room, each from afar, both, or by letter only. */
export const modes = ['inPerson', 'video', 'hybrid', 'correspondence'] as const
export type Mode = (typeof modes)[number]

export interface Stage {
  readonly id: string
  readonly kind: StageKind
  readonly title: Text
  readonly who: readonly Who[]
  readonly matter: Matter
  /** One stage for each council, with the id `<id>/<council>`. */
  readonly each?: 'council'
  /** In a session that meets so, this stage does not apply. */
  readonly notIn?: { readonly modes: readonly Mode[]; readonly mark: Mark }
  /** Stages that must have closed before this one opens. */
  readonly after?: readonly string[]
  /** Absent: opens when the session is convened. */
  readonly opens?: Moment
  readonly due: Moment
  /** Where given, time closes the stage here and not at its due moment. */
  readonly latest?: Moment
  /** What happens when the due moment passes: time closes the stage, or it waits and is shown as late. */
  readonly missed: Text & { readonly then: 'close' | 'wait' }
  /** approve: the stage that opens a new round when this one is sent back; absent, this stage itself. */
  readonly source?: string
  /** Key into `reminders`. */
  readonly reminders?: string
  readonly article?: string
  readonly mark: Mark
}

/** One level of a reminder procedure: a courtesy of the system before the due moment (offsets are negative). */
export interface ReminderLevel {
  readonly level: string
  /** Days from the due moment at which the level goes out, ascending. */
  readonly offsets: readonly Moment[]
}

/** Who convenes an extraordinary session, and on whose proposal. */
export interface ExtraordinaryRule {
  readonly convenes: 'chair'
  readonly proposes: 'nationalPart'
  readonly article: string
  readonly mark: Mark
}

/** Whether a session opens on a working day of its calendar. `must`: on no other; else it is shown, and kept. */
export interface OpeningDayRule {
  readonly must: boolean
  readonly article: string
  readonly mark: Mark
}

/** What the rules say besides and people carry out: it is told, and nothing here acts by it. */
export interface Provision {
  readonly text: Text
  /** The stage at which it matters; absent: it is of none. */
  readonly stage?: string
  readonly article: string
  readonly mark: Mark
}

/** Rules of procedure as a value. `check` (check.ts) tells what is wrong with one. */
export interface Procedure {
  readonly id: string
  readonly title: Text
  readonly source: string
  readonly extends?: string
  /** How an article is cited in both languages; one that is absent stands as it is written. */
  readonly citations?: Readonly<Record<string, Text>>
  readonly stages: readonly Stage[]
  /** How long a stage that was sent back has for its new round. */
  readonly newRound: Moment
  readonly reminders: Readonly<Record<string, readonly ReminderLevel[]>>
  readonly quorum: QuorumRule
  readonly adoption: AdoptionRules
  readonly tour: TourRule
  /** Absent: silence is taken as in a tour. */
  readonly silence?: SilenceRule
  /** Rules that these do not have: what is inherited of them serves the engine only. */
  readonly lacks?: readonly DecidingRule[]
  /** Absent: an extraordinary session is convened like any other. */
  readonly extraordinary?: ExtraordinaryRule
  /** Absent: on any day. */
  readonly openingDay?: OpeningDayRule
  readonly provisions?: readonly Provision[]
  /** They decide on a text in writing: no session is held by them, and no commission can be. */
  readonly withoutSession?: boolean
  /**
   * Who cleared an edition may not approve it for tabling. `terms`: whose terms of office another person confirms, besides
   * those of the heads of parts.
   */
  readonly fourEyes: {
    readonly holds: boolean
    readonly terms?: readonly Role[]
    readonly article: string
    readonly mark: Mark
  }
}
