import { setTimeout as pause } from 'node:timers/promises'
import type { Conductors } from './conductors.js'
import type { Log } from './log.js'

/** Looked at again: while releases change, an earlier worker may go on starting conductors of its bundle. */
const again = 10 * 60_000
/** Temporal may be on its way up beside us. */
const soon = 1_000

/** Conductors are never patched: those of another bundle are restarted, and the new ones look where they are. */
export class Renewal {
  private readonly stopping = new AbortController()
  private readonly done: Promise<void>

  constructor(
    private readonly conductors: Conductors,
    private readonly log: Log,
  ) {
    this.done = this.run()
  }

  stop(): Promise<void> {
    this.stopping.abort()
    return this.done
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      const wait = await this.renew()
      await pause(wait, undefined, { signal }).catch(() => undefined)
    }
  }

  private async renew(): Promise<number> {
    try {
      const restarted = await this.conductors.restartOthers(this.stopping.signal)
      if (restarted > 0) this.log.info({ restarted }, 'conductors of another bundle restarted')
      return again
    } catch (error) {
      this.log.debug({ error }, 'conductors of another bundle not looked for')
      return soon
    }
  }
}
