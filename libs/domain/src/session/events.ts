import type { AccessMark } from '../access/mark.js'
import type { Signature } from '../access/actor.js'
import type { DutyReminded } from '../reminders/duty.js'
import type { Mode } from '../procedure/procedure.js'
import type { StageOver, Told } from '../rule.js'
import type { Instant, Place, Span, When, Zone } from '../time/when.js'
import type { Content, Title } from '../title.js'
import type {
  Answer,
  AskedExtension,
  AskedOf,
  ClauseNote,
  ConsultationNote,
  Departure,
  DocumentOnTable,
  DrawnBy,
  EditionItem,
  Extension,
  FixedDate,
  Founding,
  Next,
  OpenedConsultation,
  Opinion,
  Origin,
  Outside,
  PinnedProcedure,
  PlanStages,
  PostponedItem,
  Session,
  SittingNote,
  SourceOfItem,
  StageMoment,
  StagePlan,
  Waiver,
} from './session.js'

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
type ByPerson = { by: Signature }

export type SessionEvent =
  | Event<'SessionConvened', { founding: Founding; stages: readonly string[] }>
  | Event<'SessionCopied', { session: Session }>
  /** `departures`: the minima that its act breaks by a granted departure; `turned`: stages that it ended or took up. */
  | Event<
      'PlanDrawn',
      {
        cause: string
        opening: Span | null
        stages: PlanStages
        departures?: readonly Departure[]
        turned?: readonly string[]
      } & Partial<DrawnBy>
    >
  | Event<'OpeningFirmed', ByPerson & { opening: When; place: Place }>
  /** `elsewhere`: who is host there, as far as that is known, and the zone; absent: host and zone stay. */
  | Event<
      'SessionMoved',
      ByPerson & {
        opening: When
        place: Place
        elsewhere?: { host?: string; venue: Zone }
        was: When
        authority: string
        reason: Content
      }
    >
  | Event<'SessionPostponed', ByPerson & { was: When; authority: string; reason: Content }>
  | Event<'SessionCancelled', ByPerson & { was: When; authority: string; reason: Content }>
  | Event<'ModeChanged', ByPerson & { mode: Mode; was: Mode; authority: string; reason: Content }>
  /** It goes on as it stood, and asks for what came since; of a round of its own (earlier releases) it begins anew. */
  | Event<'StageTakenUp', { stage: string; round: number; asked?: readonly AskedOf[] }>
  /** The hour that the plenary was summoned to stands no longer: its stage waits again, in a round of its own. */
  | Event<'SummonsWithdrawn', { stage: string; round: number; sitting: string }>
  | Event<'ExtensionAsked', Omit<AskedExtension, 'at'>>
  /** `asksMore`: what the body asked for goes beyond it, and is still to be decided. */
  | Event<'ExtensionGranted', Omit<Extension, 'at'> & { asksMore?: true }>
  | Event<'ExtensionDeclined', ByPerson & { stage: string; round: number; body: string; reason: Content }>
  /** Its dates give the body as much time as it asked for. */
  | Event<'ExtensionLapsed', { stage: string; round: number; body: string }>
  | Event<'DateFixed', Omit<FixedDate, 'at'>>
  | Event<'DateReleased', ByPerson & { stage: string; moment: StageMoment; reason: Content }>
  | Event<'WaiverGranted', Omit<Waiver, 'at' | 'used'>>
  /** `stages`: those of the new edition, in its order. */
  | Event<
      'ProcedureAdopted',
      ByPerson & {
        procedure: PinnedProcedure
        was: PinnedProcedure
        stages: readonly string[]
        authority: string
        reason: Content
      }
    >
  /** `bodies`: the calendars of bodies that another table stands for now. */
  | Event<
      'PlanRedrawn',
      ByPerson & {
        calendar: string
        was: string
        bodies: Readonly<Record<string, string>>
        authority: string
        reason: Content
      }
    >
  | Event<'MomentPassed', { stage: string; round: number; moment: 'opens' | 'closes'; due: Instant }>
  | Event<'OutageNoted', { stage: string; round: number; closes: Instant; minutes: number }>
  /** `confirmed`: it ends when it was to end; absent: all whom it asks were given more time. */
  | Event<
      'OutageSettled',
      ByPerson & {
        stage: string
        round: number
        closes: Instant
        minutes: number
        confirmed?: true
        authority: string
        reason: Content
      }
    >
  | Event<
      'StageOpened',
      {
        stage: string
        round: number
        asked: readonly AskedOf[]
        consultations: readonly OpenedConsultation[]
        sitting?: string
      }
    >
  | Event<'StageClosed', { stage: string; round: number; because: StageOver; recordedAt: Instant; outside?: Outside }>
  | Event<'StageSentBack', ByPerson & { stage: string; source: string; edition?: number; reasons: Content }>
  /** `drawn`: dated by the plan, like a first round · `cause`: the act that everybody has been told of. */
  | Event<
      'RoundStarted',
      {
        stage: string
        round: number
        plan: StagePlan
        asked: readonly AskedOf[]
        consultations: readonly OpenedConsultation[]
        drawn?: true
        cause?: string
      }
    >
  | Event<'CallAnswered', { stage: string; key: string; answer: Answer; by?: Signature }>
  | Event<
      'ProposalSubmitted',
      ByPerson & {
        proposal: string
        body: string
        title: Title
        mark?: AccessMark
        subject?: string
        late: boolean
        justification?: Content
      }
    >
  | Event<'ProposalAccepted', ByPerson & { proposal: string }>
  | Event<'ProposalReturned', ByPerson & { proposal: string; reasons?: Content }>
  | Event<
      'ItemIncluded',
      {
        item: string
        title: Title
        mark?: AccessMark
        subject?: string
        origin: Origin
        source: string
        proposer: string
        first?: true
        asked?: readonly (AskedOf & { stage: string })[]
      }
    >
  | Event<'ItemWithdrawn', ByPerson & { item: string }>
  | Event<'ItemRetitled', ByPerson & { item: string; title: Title }>
  | Event<'EditionComposed', ByPerson & { edition: number; items: readonly EditionItem[] }>
  | Event<'AgendaCleared', ByPerson & { edition: number }>
  | Event<'AgendaApproved', ByPerson & { edition: number }>
  /** `late`: after the due moment; absent (earlier releases): the plan says so. */
  | Event<'StageApproved', ByPerson & { stage: string; key: string; late?: boolean }>
  | Event<'Dispatched', ByPerson & { stage: string; key: string; late?: boolean }>
  | Event<'Signed', ByPerson & { stage: string; key: string; late?: boolean }>
  | Event<'DocumentNoted', { document: DocumentOnTable; told: Told }>
  | Event<
      'ConsultationNoted',
      { note: ConsultationNote; opinions: readonly (Opinion & { item: string })[]; told: Told }
    >
  | Event<'SittingNoted', { note: SittingNote; told: Told }>
  | Event<'DecisionNoted', { clauses: readonly ClauseNote[]; told: Told }>
  | Event<'SuccessorNoted', Next & { session: string; told: Told }>
  | Event<
      'CarriedOverNoted',
      { clauses: readonly ClauseNote[]; items?: readonly PostponedItem[]; opening?: When; told: Told }
    >
  | Event<'SourcesNoted', { sources: readonly SourceOfItem[]; told?: Told }>
  | Event<'ProceduresNoted', { procedures: readonly PinnedProcedure[]; told?: Told }>
  | Event<'CalendarsNoted', { calendars: Readonly<Record<string, string>>; told: Told }>
  | Event<'ClausesCarriedOver', { clauses: readonly { decision: string; clause: string }[] }>
  | Event<'SessionClosed', object>
  | DutyReminded
