import type { Signature } from './access/actor.js'
import type { Clock, Day, Instant, Span } from './time/when.js'

/** A date that an act changes. `body`: of that body alone. `cause`: the event after which the plan was drawn. */
export interface DateChange {
  readonly stage: string
  readonly body?: string
  readonly moment: 'opens' | 'due' | 'closes'
  readonly was: Span | null
  readonly is: Span | null
  readonly cause: string
}

/** What an act that is only tried would do to dates, and to the stages that have them. */
export interface Effect {
  readonly dates: readonly DateChange[]
  /** Reminders that have gone out for due moments that change. */
  readonly sent: readonly {
    readonly duty: string
    readonly level: string
    readonly offset: number
    readonly due: Instant
  }[]
  /** Legal minima that it breaks: without a departure from the rules it is refused. */
  readonly minima: readonly {
    readonly stage: string
    readonly moment: 'opens' | 'due' | 'latest'
    readonly due: Span
    readonly article?: string
    readonly waived: boolean
  }[]
  /** Dates fixed by hand that it crosses, refused before they are released. `because`: a code; `other`: the stage crossed. */
  readonly crossings: readonly {
    readonly stage: string
    readonly moment: 'opens' | 'due' | 'latest'
    readonly on: Day
    readonly time?: Clock
    readonly by: Signature
    readonly because: string
    readonly other?: string
  }[]
  /** Dates that stay although others change: the stage is over, in a round of its own, or a person said so. */
  readonly stays: readonly {
    readonly stage: string
    readonly body?: string
    readonly moment?: 'opens' | 'due' | 'latest'
    readonly because: 'done' | 'extended' | 'extendedBeyondOpening' | 'fixed' | 'round'
  }[]
  /** Stages that are over by the dates that it gives them, that it calls off, takes up again, or lets begin only when their time is over. */
  readonly stages: readonly {
    readonly stage: string
    readonly becomes: 'overtaken' | 'calledOff' | 'takenUp' | 'squeezed'
  }[]
}
