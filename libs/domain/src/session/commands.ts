import type { AccessMark } from '../access/mark.js'
import type { Mode } from '../procedure/procedure.js'
import type { StageEnd, Told } from '../rule.js'
import type { Clock, Day, Instant, Place, When } from '../time/when.js'
import type { Content, Title } from '../title.js'
import type {
  ClauseNote,
  ConsultationNote,
  DocumentOnTable,
  Founding,
  Next,
  OnDay,
  Opinion,
  PinnedProcedure,
  PostponedItem,
  Session,
  SignedWaiver,
  SittingNote,
  SourceOfItem,
  StageMoment,
} from './session.js'

/** What a person asks of a session. */
export type SessionAct =
  /** Firms up the date or the place within what was announced. */
  | { readonly type: 'FirmUp'; readonly opening: When; readonly place?: Place }
  /** Moves the session, with authority and reason; to another place with what is known of it, or only the date. */
  | {
      readonly type: 'MoveSession'
      readonly opening: When
      readonly place?: Place
      readonly host?: string
      readonly authority: string
      readonly reason: Content
    }
  /** Leaves the session without a date. */
  | { readonly type: 'PostponeSession'; readonly authority: string; readonly reason: Content }
  /** The session will not be held: final. */
  | { readonly type: 'CancelSession'; readonly authority: string; readonly reason: Content }
  /** A body asks to answer a stage later. */
  | { readonly type: 'AskExtension'; readonly stage: string; readonly until: OnDay; readonly reason: Content }
  /** A body may answer a stage later, whether it asked or not. */
  | {
      readonly type: 'GrantExtension'
      readonly stage: string
      readonly body: string
      readonly until: OnDay
      readonly authority: string
      readonly reason: Content
    }
  | { readonly type: 'DeclineExtension'; readonly stage: string; readonly body: string; readonly reason: Content }
  /** A moment of a stage stays on that day when the plan is drawn anew; without an hour, at the usual one. */
  | {
      readonly type: 'FixDate'
      readonly stage: string
      readonly moment: StageMoment
      readonly on: Day
      readonly time?: Clock
      readonly authority: string
      readonly reason: Content
    }
  /** The moment goes by the rules again. */
  | { readonly type: 'ReleaseDate'; readonly stage: string; readonly moment: StageMoment; readonly reason: Content }
  /** A departure from the rules: that minimum need not be kept. */
  | {
      readonly type: 'GrantWaiver'
      readonly stage: string
      readonly moment: StageMoment
      readonly authority: string
      readonly reason: Content
    }
  /** How it meets; what does not apply to that ends. */
  | { readonly type: 'ChangeMode'; readonly mode: Mode; readonly authority: string; readonly reason: Content }
  /** After an outage: all whom the stage asks have more time, or (without `until`) it ends when it was to end. */
  | {
      readonly type: 'SettleOutage'
      readonly stage: string
      readonly until?: OnDay
      readonly authority: string
      readonly reason: Content
    }
  /** The session goes over to another edition of the rules that is in force in its commission. */
  | { readonly type: 'AdoptProcedure'; readonly hash: string; readonly authority: string; readonly reason: Content }
  /** Draws the plan by the newest tables; `calendar`: in which working days are counted from now on. */
  | {
      readonly type: 'RedrawPlan'
      readonly authority: string
      readonly reason: Content
      readonly calendar?: string
    }
  | {
      readonly type: 'SubmitProposal'
      /** With a mark there is none: the item stands by its mark. */
      readonly title?: Title
      readonly mark?: AccessMark
      readonly subject?: string
      readonly justification?: Content
    }
  | { readonly type: 'AcceptProposal'; readonly proposal: string }
  | { readonly type: 'ReturnProposal'; readonly proposal: string; readonly reasons?: Content }
  | { readonly type: 'IncludeItem'; readonly source: string }
  | { readonly type: 'WithdrawItem'; readonly item: string }
  /** `was` is the title the editor saw. */
  | { readonly type: 'RetitleItem'; readonly item: string; readonly was: Title; readonly title: Title }
  /** An asked body says that it has handed in, or that it has none. */
  | { readonly type: 'AnswerCall'; readonly stage: string; readonly none?: boolean }
  | { readonly type: 'ComposeEdition' }
  | { readonly type: 'ClearAgenda'; readonly edition: number }
  | { readonly type: 'ApproveAgenda'; readonly edition: number }
  | { readonly type: 'Approve'; readonly stage: string }
  | { readonly type: 'SendBack'; readonly stage: string; readonly reasons: Content }
  | { readonly type: 'Dispatch'; readonly stage: string }
  | { readonly type: 'Sign'; readonly stage: string }

/** What time, the conductor and other streams ask of a session. */
export type SessionProcess =
  | { readonly type: 'PassTime'; readonly due: Instant }
  /** The service could not be reached for so many of the last 120 minutes before that moment. */
  | { readonly type: 'NoteOutage'; readonly due: Instant; readonly minutes: number }
  | { readonly type: 'OpenStage'; readonly stage: string; readonly round: number }
  | { readonly type: 'CloseStage'; readonly stage: string; readonly round: number; readonly because: StageEnd }
  | { readonly type: 'StartRound'; readonly stage: string; readonly round: number }
  /** The beginning of a session in a rehearsal: another one as it stands there. */
  | { readonly type: 'CopySession'; readonly session: Session }
  | (Told & {
      readonly type: 'NoteConvened'
      readonly founding: Founding
      /** Departures from the rules granted by the act that convened. */
      readonly waivers?: readonly SignedWaiver[]
      readonly sources: readonly SourceOfItem[]
      readonly procedures?: readonly PinnedProcedure[]
    })
  | (Told & { readonly type: 'NoteProcedures'; readonly procedures: readonly PinnedProcedure[] })
  | (Told & { readonly type: 'NoteSources'; readonly sources: readonly SourceOfItem[] })
  | (Told & { readonly type: 'NoteCalendars'; readonly calendars: Readonly<Record<string, string>> })
  /** `at`: when its last version arrived; that, and not when it is told, decides whether it was in time. */
  | (Told & { readonly type: 'NoteDocument'; readonly document: DocumentOnTable; readonly at?: Instant })
  | (Told & {
      readonly type: 'NoteConsultation'
      readonly note: ConsultationNote
      readonly opinions: readonly (Opinion & { readonly item: string })[]
    })
  | (Told & { readonly type: 'NoteSitting'; readonly note: SittingNote })
  | (Told & { readonly type: 'NoteDecision'; readonly clauses: readonly ClauseNote[] })
  | (Told & Next & { readonly type: 'NoteSuccessor' })
  | (Told & {
      readonly type: 'NoteCarriedOver'
      readonly clauses: readonly ClauseNote[]
      readonly items?: readonly PostponedItem[]
      readonly opening?: When
    })

export type SessionCommand = SessionAct | SessionProcess
