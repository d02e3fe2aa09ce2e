import { setTimeout as pause } from 'node:timers/promises'
import type { Sending, Store } from '@plenary/store'
import type { Conductors } from './conductors.js'
import type { Log } from './log.js'

/** Nudges that come within one round are one: a shorter gap wakes conductors three times as often for the same acts. */
const gap = 100
/** While nothing is on its way a look is cheap, and the first act after a rest is not to wait. */
const idle = 20
/** Waits double up to this; a database that is back is noticed soon enough. */
const longestWait = 5_000
/** While somebody waits until all is quiet, nothing is gained by waiting for more. */
const hurriedGap = 5
const rowsOfRound = 200

/** Does a work that waits for what the relay carries. */
export type Hurry = <T>(work: () => Promise<T>) => Promise<T>

type Where = 'database' | 'conductors' | 'streams'

/** Carries what acts have left in the outbox: nudges to conductors, tells to other streams. Nothing is ever given up. */
export class Relay {
  private readonly stopping = new AbortController()
  private readonly away = new Set<Where>()
  private wait = idle
  private waiting = 0
  private pausing = new AbortController()
  private readonly done: Promise<void>

  constructor(
    private readonly outbox: Store['outbox'],
    private readonly conductors: Conductors,
    private readonly log: Log,
  ) {
    this.done = this.run()
  }

  /** Rounds follow one another at once while the work lasts that waits for them. */
  readonly hurry: Hurry = async (work) => {
    this.waiting += 1
    this.pausing.abort()
    try {
      return await work()
    } finally {
      this.waiting -= 1
    }
  }

  /** Ends after the round under way. */
  stop(): Promise<void> {
    this.stopping.abort()
    this.pausing.abort()
    return this.done
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.pausing = new AbortController()
      const full = await this.round()
      const wait = this.waiting > 0 && this.wait <= gap ? hurriedGap : this.wait
      if (!full) await pause(wait, undefined, { signal: this.pausing.signal }).catch(() => undefined)
    }
  }

  /** Whether there is more to take at once. */
  private async round(): Promise<boolean> {
    try {
      const { delivered, failed } = await this.outbox.take(rowsOfRound, (sending) => this.deliver(sending))
      this.reached('database')
      this.wait = delivered + failed > 0 ? gap : idle
      return delivered >= rowsOfRound
    } catch (error) {
      this.missed('database', error)
      this.wait = Math.min(this.wait * 2, longestWait)
      return false
    }
  }

  private async deliver(sending: Sending): Promise<void> {
    const where = sending.what === 'nudge' ? 'conductors' : 'streams'
    try {
      if (sending.what === 'nudge') await this.conductors.nudge(sending.stream, sending.session)
      else await this.outbox.deliverTell(sending)
      this.reached(where)
    } catch (error) {
      this.missed(where, error)
      throw error
    }
  }

  /** Said once, however long it lasts. */
  private missed(where: Where, error: unknown): void {
    if (this.away.has(where)) return
    this.away.add(where)
    this.log.warn({ where, error }, 'not delivered, trying again')
  }

  private reached(where: Where): void {
    if (this.away.delete(where)) this.log.info({ where }, 'delivered again')
  }
}
