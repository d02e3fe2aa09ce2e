import type { Signature } from '../access/actor.js'
import type { AccessMark } from '../access/mark.js'
import type { Deadline, DutyReminded, Reminded } from '../reminders/duty.js'
import type { ReplyPosition } from '../procedure/position.js'
import type { Told } from '../rule.js'
import type { Opinion, PinnedProcedure } from '../session/session.js'
import type { Instant } from '../time/when.js'
import type { Content } from '../title.js'

export const opinions = ['cleared', 'clearedWithRemarks', 'agreedInPrinciple', 'returned'] as const

export interface Reply {
  readonly position: ReplyPosition
  readonly comment?: Content
  readonly at: Instant
  readonly late: boolean
  readonly by: Signature
}
export interface BodyOpinion extends Omit<Opinion, 'body'> {
  readonly item: string
  readonly remarks?: Content
  readonly protocol?: string
  readonly at: Instant
  readonly late: boolean
}

/** What the session asks: a document of the parts (a tour of approval), or items of one body (its review). */
export interface Question {
  readonly session: string
  readonly commission: string
  readonly procedure: PinnedProcedure
  readonly stage: string
  readonly round: number
  readonly asked: readonly string[]
  /** The body whose review this is. */
  readonly body?: string
  readonly document?: string
  readonly version?: number
  readonly items: readonly string[]
  /** That of a restricted document: what is said of it is kept with it. */
  readonly mark?: AccessMark
  /** Which of the items carry which access mark. */
  readonly marked?: Readonly<Record<string, AccessMark>>
  readonly openedAt: Instant
  readonly due: Deadline | null
  readonly closes: Instant | null
  /** The rules say that it must have been answered by then. */
  readonly closesMust?: true
  /** The closing that stands although there was an outage before it. */
  readonly confirmed?: Instant
  /** Bodies that have more time than the others. */
  readonly extended?: Readonly<Record<string, Deadline>>
  /** Bodies that ask for more time: they are not reminded until that is decided. */
  readonly asking?: readonly string[]
}

/**
 * Outcome of a tour: agreed, agreed with open remarks, disagreements, or a position not presented: one is
 * enough. Of any consultation: withdrawn, where nothing is left to answer.
 */
export type Outcome =
  'agreed' | 'agreedWithRemarks' | 'disagreements' | 'notPresented' | 'reviewed' | 'notReviewed' | 'withdrawn'

/** A tour of approval or the review of a body: asked, replies, outcome. */
export interface Consultation extends Question {
  readonly id: string
  readonly status: 'open' | 'closed'
  readonly closedAt?: Instant
  readonly because?: 'gate' | 'time'
  readonly outcome?: Outcome
  readonly replies: Readonly<Record<string, Reply>>
  readonly opinions: Readonly<Record<string, BodyOpinion>>
  readonly passed: { readonly closes?: Instant }
  /** The closing that an outage before it holds up, until the session says what follows. */
  readonly outage?: { readonly closes: Instant; readonly minutes: number }
  readonly noted: Readonly<Record<string, number>>
  readonly reminded: Reminded
}

export type ConsultationAct =
  | { readonly type: 'Reply'; readonly position: ReplyPosition; readonly comment?: Content }
  | {
      readonly type: 'GiveOpinion'
      readonly item: string
      readonly opinion: Opinion['opinion']
      readonly remarks?: Content
      readonly protocol?: string
    }
export type ConsultationCommand =
  | ConsultationAct
  | { readonly type: 'PassTime'; readonly due: Instant }
  | { readonly type: 'NoteOutage'; readonly due: Instant; readonly minutes: number }
  | { readonly type: 'CloseConsultation'; readonly round: number; readonly because: 'gate' | 'time' }
  | (Told & Question & { readonly type: 'NoteAsked' })

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type ConsultationEvent =
  | Event<'ConsultationOpened', { id: string; question: Question; told: Told }>
  | Event<'QuestionNoted', { question: Question; told: Told }>
  | Event<'Replied', { body: string; reply: Reply }>
  | Event<'OpinionGiven', { opinion: BodyOpinion; by: Signature }>
  | Event<'MomentPassed', { moment: 'closes'; due: Instant }>
  | Event<'OutageNoted', { closes: Instant; minutes: number }>
  | Event<
      'ConsultationClosed',
      { because: 'gate' | 'time'; outcome: Outcome; notPresented: readonly string[]; recordedAt: Instant }
    >
  | DutyReminded
