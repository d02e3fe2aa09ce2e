import { fileURLToPath } from 'node:url'
import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker'
import type { Temporal } from '@plenary/engine'
import { quietLogger } from '../../support/quiet-logger.js'

const taskQueue = 'bare'

/** One bare workflow on a worker of its own: a signal through the SDK, and the activity that it leads to. */
export class BareConductor {
  private touched: (() => void) | undefined
  private constructor(
    private readonly connections: readonly { close(): Promise<void> }[],
    private readonly handle: WorkflowHandle,
    private readonly worker: Worker,
    private readonly running: Promise<void>,
    onTouch: (listener: () => void) => void,
  ) {
    onTouch(() => this.touched?.())
  }

  static async at({ address, namespace }: Pick<Temporal, 'address' | 'namespace'>): Promise<BareConductor> {
    const workflowsPath = fileURLToPath(import.meta.resolve('./bare-workflow.ts'))
    const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: quietLogger })
    const native = await NativeConnection.connect({ address })
    const connection = await Connection.connect({ address })
    let listener: () => void = () => undefined
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      workflowBundle,
      workflowThreadPoolSize: 1,
      activities: { touched: async () => listener() },
    })
    const running = worker.run()
    const { workflow } = new Client({ connection, namespace })
    const handle = await workflow.start('bare', { taskQueue, workflowId: 'bare' })
    return new BareConductor([connection, native], handle, worker, running, (listen) => (listener = listen))
  }

  /** Milliseconds from the signal to the end of the activity. */
  async react(): Promise<number> {
    const begun = performance.now()
    const touched = new Promise<void>((resolve) => (this.touched = resolve))
    await this.handle.signal('wake')
    await touched
    return performance.now() - begun
  }

  async close(): Promise<void> {
    await this.handle.terminate('measured')
    this.worker.shutdown()
    await this.running
    for (const connection of this.connections) await connection.close()
  }
}
