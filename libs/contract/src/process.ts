import type { Situation, StageEnd, StreamKind, StreamRef } from '@plenary/domain'

/** Words between the processes: what the relay, the workflows and the activities call one another. */
export const taskQueue = 'plenary'
export const nudge = 'nudge'
/** Search attribute (Keyword) under which the consultations of a session are found. */
export const sessionAttribute = 'plenarySession'

/** The workflow that conducts a kind of stream; kinds not named have no conductor. */
export const conductors = {
  commission: 'keepTime',
  session: 'conductSession',
  consultation: 'conductConsultation',
  decision: 'conductDecision',
} as const satisfies Partial<Record<StreamKind, string>>
export type ConductedKind = keyof typeof conductors

export const workflowId = (ref: StreamRef): string => `${ref.kind}/${ref.id}`

/** What a conductor sees when it looks: ids, numbers and instants only. `null`: unknown stream, the run is over. */
export interface Look extends Situation {
  readonly version: number
}
/** The answer to a knock: how it looks now, and the code if the door refused (which means: look again). */
export interface Asked {
  readonly look: Look | null
  readonly refused?: string
}

export interface ConductorActivities {
  look(ref: StreamRef): Promise<Look | null>
  ask(ref: StreamRef, command: EngineCommand): Promise<Asked>
  /** The same refusal twice at one version: opens a duty of the operator. */
  reportStuck(ref: StreamRef, version: number, code: string): Promise<void>
  /** Nothing of this stream is stuck, or no longer. */
  reportFree(ref: StreamRef): Promise<void>
}

/** What the keeper of time sees: how long it may sleep, or that something is due. */
export interface Watch {
  /** Milliseconds until the next due by the clock of the commission; 0: due now; `null`: nothing is due. */
  readonly dueIn: number | null
  /** A rehearsal whose clock is being advanced: step to the next due rather than sleep. */
  readonly advancing: boolean
}
export interface KeeperActivities {
  /** `now` is the engine's clock: what counts is the commission's, but a test that skips time lets the engine lead. */
  watch(commission: string, now: number): Promise<Watch | null>
  /** Passes what is due, oldest first, until a round passes none. */
  passDue(commission: string): Promise<void>
  /**
   * Rehearsals: waits for quiet, moves the clock to the next due or to the target, and passes what is due then.
   * False: nothing could be passed, an operator has to look into it.
   */
  stepClock(commission: string): Promise<boolean>
}

/** Commands of the conductors. `round` and `stage` name what was seen: stale or repeated ones make no events. */
export type EngineCommand =
  | { readonly type: 'OpenStage'; readonly stage: string; readonly round: number }
  | { readonly type: 'CloseStage'; readonly stage: string; readonly round: number; readonly because: StageEnd }
  | { readonly type: 'StartRound'; readonly stage: string; readonly round: number }
  | { readonly type: 'CloseConsultation'; readonly round: number; readonly because: 'gate' | 'time' }
  | { readonly type: 'CloseDecision' }
