import type { Deadline } from '../../reminders/duty.js'
import type { StageOver } from '../../rule.js'
import type { Resolved } from '../../time/moment.js'
import type { Instant, Span } from '../../time/when.js'
import type { StageMoment } from '../plan/by-hand.js'
import type { DoneOutside } from '../session.js'

/** Dates of one stage as last drawn. `opens: null`: opens at convening, or its anchor is not known (`unknown`). */
export interface StagePlan {
  readonly opens: Resolved | null
  readonly opensUnknown?: true
  readonly due: Deadline | null
  /** Bodies whose extension ends later than the due moment of the others. */
  readonly extended?: Readonly<Record<string, Deadline>>
  /** Where the rules put the legal minima of the stage, whatever was fixed or extended. */
  readonly must?: Readonly<Partial<Record<StageMoment, Span>>>
  /** Moments that a person fixed: they stay when the plan is drawn anew. */
  readonly fixed?: readonly StageMoment[]
  /** When time ends it: the later end of due or latest, never before an extension; `null`: time does not end it. */
  readonly closes: Instant | null
  /** The latest moment of a stage that time does not end, by its later end: a minimum may lie there. */
  readonly latest?: Instant
  /** The rules say that it must have been answered by then. */
  readonly closesMust?: true
  /** Why no calendar can date one of its moments: the code of the refusal. */
  readonly undatable?: string
}
export type PlanStages = Readonly<Record<string, StagePlan>>
/** Whom a stage asks, for what. Key: unique within stage and round. */
export interface AskedOf {
  readonly key: string
  readonly body: string
  readonly role: string
  readonly subject?: string
  /** Asked later than the stage opened. */
  readonly since?: Instant
}
export interface Answer {
  readonly at: Instant
  /** Arrived after the due moment: kept, and marked. */
  readonly late: boolean
  readonly none?: true
}

/** A consultation that a stage opened: a document put to the parts, or items put to a body. */
export interface OpenedConsultation {
  readonly id: string
  readonly body?: string
  readonly document?: string
  readonly version?: number
  readonly items: readonly string[]
}

/** The service could not be reached for so many of the last 120 minutes before a closing that must hold. */
export interface Outage {
  /** The closing that it holds up: another one is not held. */
  readonly closes: Instant
  readonly minutes: number
  readonly at: Instant
  /** The closing stands all the same. */
  readonly confirmed?: true
}

/** On which day a stage was done elsewhere, and where that stands written. */
export type Outside = Omit<DoneOutside, 'stage'>

export interface StageState {
  /** Of the edition, expanded: `council/<id>` for each council. */
  readonly id: string
  readonly round: number
  readonly status: 'waiting' | 'open' | 'closed'
  /**
   * When an act last changed its dates while it waited, or put its due moment into the past; absent: those of the
   * convening.
   */
  readonly datedAt?: Instant
  readonly openedAt?: Instant
  readonly closedAt?: Instant
  readonly because?: StageOver
  /** Done before the session was taken over. */
  readonly outside?: Outside
  readonly asked: readonly AskedOf[]
  readonly answers: Readonly<Record<string, Answer>>
  readonly consultations: readonly OpenedConsultation[]
  /** The moments that time has passed, with the instant they stood at. */
  readonly passed: { readonly opens?: Instant; readonly closes?: Instant }
  readonly outage?: Outage
  /** Sent back: a new round is owed. */
  readonly again?: true
  /** Its round is due by a moment counted from its own beginning: a plan drawn anew leaves it. */
  readonly ownDates?: true
}
