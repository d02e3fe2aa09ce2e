import type { Signature } from '../../access/actor.js'
import type { Clock, Day, Instant } from '../../time/when.js'
import type { Content } from '../../title.js'
import type { Session } from '../session.js'
import type { StageState } from '../stages/stage-state.js'

/** A day at the seat, and the hour; without one, the usual hour of what falls on it. */
export interface OnDay {
  readonly on: Day
  readonly time?: Clock
}

/** The three moments of a stage. */
export const stageMoments = ['opens', 'due', 'latest'] as const
export type StageMoment = (typeof stageMoments)[number]

/** What each act about dates carries besides what it says: who did it, when, and why. */
interface Reasoned {
  readonly reason: Content
  readonly by: Signature
  readonly at: Instant
}

/** A body asks to answer a round of a stage later; open until it is granted or declined. */
export interface AskedExtension extends Reasoned {
  readonly id: string
  readonly stage: string
  readonly round: number
  readonly body: string
  readonly until: OnDay
}

/** A body may answer a round of a stage later than the others: never earlier. */
export interface Extension extends AskedExtension {
  readonly authority: string
  /** What was asked, where it was asked for. */
  readonly asked?: OnDay
}

/** A moment of a stage that stays where a person put it when the plan is drawn anew. */
export interface FixedDate extends Reasoned, OnDay {
  readonly stage: string
  readonly moment: StageMoment
  readonly authority: string
}

/** A granted departure from the rules: the minimum of that stage need not be kept, by one act. */
export interface Waiver extends Reasoned {
  readonly stage: string
  readonly moment: StageMoment
  readonly authority: string
  /** The minimum that an act has broken by it, by its later end; absent: none yet. */
  readonly used?: Instant
}

/** One that is granted with the act that convenes: before it there is no session to grant one to. */
export type FoundingWaiver = Pick<Waiver, 'stage' | 'moment' | 'authority' | 'reason'>
export type SignedWaiver = FoundingWaiver & Pick<Waiver, 'by'>

/** A minimum that an act breaks by a granted departure. */
export interface Departure {
  readonly stage: string
  readonly moment: StageMoment
  /** Its later end. */
  readonly due: Instant
  /** On whose authority it was granted; absent (earlier releases): the act has used all that were. */
  readonly authority?: string
}

/** Whether that extension is this body's, in the round that the stage is in. */
export const isOf = (
  one: Pick<AskedExtension, 'stage' | 'round' | 'body'>,
  { id, round }: Pick<StageState, 'id' | 'round'>,
  body: string,
): boolean => one.stage === id && one.round === round && one.body === body

/** Whether to extend is still to be decided; what was asked of a round that is over is not. */
export const undecided = ({
  askedExtensions,
  stages,
}: Pick<Session, 'askedExtensions' | 'stages'>): readonly AskedExtension[] =>
  askedExtensions.filter(({ stage, round }) => stages[stage]?.round === round && stages[stage].status !== 'closed')
