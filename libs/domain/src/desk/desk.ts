import type { Signature } from '../access/actor.js'
import type { ConsultationAct } from '../consultation/consultation.js'
import type { DecisionAct } from '../decision/decision.js'
import type { DocumentCommand } from '../document/document.js'
import type { Position } from '../procedure/position.js'
import type { StreamKind, StreamRef, Told } from '../rule.js'
import type { SessionAct } from '../session/commands.js'
import type { Instant, When } from '../time/when.js'
import type { Content } from '../title.js'

type Of<C extends { readonly type: string }, T extends C['type']> = Extract<C, { readonly type: T }>

/** An act of the part on a stream of the commission, as it is prepared on the desk. */
export type PreparedAct =
  | Of<SessionAct, 'SubmitProposal' | 'WithdrawItem' | 'AnswerCall' | 'AskExtension'>
  | Of<DocumentCommand, 'AddVersion'>
  | Of<ConsultationAct, 'Reply'>
  | Of<DecisionAct, 'ReportImplementation'>

/** What kind of stream each of them is an act on. */
export const preparedFor: Readonly<Record<PreparedAct['type'], StreamKind>> = {
  SubmitProposal: 'session',
  WithdrawItem: 'session',
  AnswerCall: 'session',
  AskExtension: 'session',
  AddVersion: 'document',
  Reply: 'consultation',
  ReportImplementation: 'decision',
}

/** What else is said in it is a text of the desk's own. */
export interface SealedAct {
  readonly type: PreparedAct['type']
  readonly said: Content
}

interface Written {
  readonly by: Signature
  readonly at: Instant
}
/** A prepared act: written and revised by anybody of the part, signed by its head, handed in. */
export interface Draft extends Written {
  readonly id: string
  readonly to: StreamRef
  readonly act: SealedAct
  /** Counted from one; `by` and `at` are of this one. */
  readonly revision: number
  readonly status: 'open' | 'submitted' | 'discarded'
  /** By the head, as this revision stands. */
  readonly signed?: Written
  /** Handed in, or discarded. */
  readonly ended?: Written
}
/** What the head is to know of an item, and the position in preparation. */
export interface Briefing {
  readonly position?: Position
  readonly text: Content
}
/** One of each item; the briefing is a text of the desk's own. */
export interface Brief extends Written {
  readonly item: string
  readonly said: Content
  readonly revision: number
}
/** An internal comment on a draft, or on the brief of an item. */
export interface DeskComment extends Written {
  readonly id: string
  readonly about: string
  readonly text: Content
}

/** The desk of a part for one session, in the part's own circle: what is worked on here, nobody else sees. */
export interface Desk {
  readonly id: string
  readonly commission: string
  readonly session: string
  readonly part: string
  readonly ordinal: number
  readonly opening: When
  readonly drafts: Readonly<Record<string, Draft>>
  /** By item. */
  readonly briefs: Readonly<Record<string, Brief>>
  readonly comments: readonly DeskComment[]
  readonly noted: Readonly<Record<string, number>>
}

/** `was`, `revision`: the one that was seen; of a brief that is new, 0. */
export type DeskAct =
  | { readonly type: 'WriteDraft'; readonly to: string; readonly act: SealedAct }
  | { readonly type: 'ReviseDraft'; readonly draft: string; readonly was: number; readonly act: SealedAct }
  | { readonly type: 'DiscardDraft'; readonly draft: string; readonly revision: number }
  | { readonly type: 'WriteBrief'; readonly item: string; readonly was: number; readonly said: Content }
  | { readonly type: 'AddComment'; readonly about: string; readonly text: Content }
  | { readonly type: 'SignDraft'; readonly draft: string; readonly revision: number }
  | { readonly type: 'SubmitDraft'; readonly draft: string; readonly revision: number }
export type DeskCommand =
  | DeskAct
  | (Told & {
      readonly type: 'NoteSession'
      readonly commission: string
      readonly session: string
      readonly part: string
      readonly ordinal: number
      readonly opening: When
    })

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type DeskEvent =
  | Event<'DeskOpened', { desk: Omit<Desk, 'noted' | 'drafts' | 'briefs' | 'comments'>; told: Told }>
  | Event<'OpeningNoted', { opening: When; told: Told }>
  | Event<'DraftWritten', { draft: string; to: StreamRef; act: SealedAct; by: Signature }>
  | Event<'DraftRevised', { draft: string; revision: number; act: SealedAct; by: Signature }>
  | Event<'DraftSigned' | 'DraftSubmitted' | 'DraftDiscarded', { draft: string; revision: number; by: Signature }>
  | Event<'BriefWritten', { brief: Omit<Brief, 'by' | 'at'>; by: Signature }>
  | Event<'CommentAdded', { comment: string; about: string; text: Content; by: Signature }>
