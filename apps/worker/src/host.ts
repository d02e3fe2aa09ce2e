import { setTimeout as pause } from 'node:timers/promises'
import { NativeConnection, Worker } from '@temporalio/worker'
import { taskQueue } from '@plenary/contract/process'
import type { Activities } from './activities/activities.js'
import type { Bundle } from './bundle.js'
import type { Log } from './log.js'

export interface TemporalAddress {
  readonly address: string
  readonly namespace: string
}

/** The worker that hosts the conductors and what they ask for. */
export const workerOn = (
  connection: NativeConnection,
  namespace: string,
  bundle: Bundle,
  activities: Activities,
): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { code: bundle.code },
    activities: { ...activities },
    // For ten seconds after a worker was killed the server still takes it for alive and leaves it tasks; this is how long
    // they lie there. A busy worker pays for it with replays: its histories are short.
    stickyQueueScheduleToStartTimeout: '10s',
    // One V8 context serves all conductors; a second thread would take its time from the database on a small machine.
    workflowThreadPoolSize: 1,
    // Whoever stops a worker kills it after fifteen seconds; what was not done by then is asked for again elsewhere.
    shutdownGraceTime: '5s',
    shutdownForceTime: '10s',
    // While releases change, a conductor may begin with one bundle and go on with another: it ends, and begins anew.
    workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
  })

/** Hosts the conductors until it is stopped; while Temporal is away it tries again. */
export class Hosting {
  private worker: Worker | undefined
  private readonly stopping = new AbortController()
  private readonly done: Promise<void>

  constructor(
    private readonly temporal: TemporalAddress,
    private readonly bundle: Bundle,
    private readonly activities: Activities,
    private readonly log: Log,
  ) {
    this.done = this.host()
  }

  get running(): boolean {
    return this.worker?.getState() === 'RUNNING'
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    if (this.running) this.worker?.shutdown()
    await this.done
  }

  private async host(): Promise<void> {
    let said = false
    while (!this.stopping.signal.aborted) {
      try {
        await this.hostOnce(() => (said = false))
      } catch (error) {
        if (!said) this.log.error({ error }, 'conductors not hosted, trying again')
        said = true
        // As often as the relay looks whether Temporal is back.
        await pause(1000, undefined, { signal: this.stopping.signal }).catch(() => undefined)
      }
    }
  }

  private async hostOnce(hosted: () => void): Promise<void> {
    const connection = await NativeConnection.connect({ address: this.temporal.address })
    try {
      const worker = await workerOn(connection, this.temporal.namespace, this.bundle, this.activities)
      this.worker = worker
      hosted()
      // Stopped while it was being made: nobody else will end it.
      if (this.stopping.signal.aborted) queueMicrotask(() => worker.shutdown())
      await worker.run()
    } finally {
      this.worker = undefined
      await connection.close()
    }
  }
}
