import { setTimeout as pause } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import { defineSearchAttributeKey, WorkflowIdConflictPolicy, type SearchAttributePair } from '@temporalio/common'
import {
  conductors,
  nudge,
  sessionAttribute,
  taskQueue,
  workflowId,
  type ConductedKind,
} from '@plenary/contract/process'
import type { StreamRef } from '@plenary/domain'
import type { TemporalAddress } from './host.js'

type Conducted = StreamRef & { readonly kind: ConductedKind }

const session = defineSearchAttributeKey(sessionAttribute, 'KEYWORD')

/** Answers of the server take milliseconds; a longer silence means that it hangs, and the relay tries again. */
const patience = 5_000
/** Twenty a second: the starts of two thousand conductors take as long as the machine needs for them anyway. */
const spread = 50

/** Starts conductors and nudges them. While Temporal is away every call fails at once: the caller tries again. */
export class Conductors {
  private readonly client: Client

  constructor(
    private readonly connection: Connection,
    namespace: string,
    private readonly bundle: string,
  ) {
    this.client = new Client({ connection, namespace })
  }

  static at({ address, namespace }: TemporalAddress, bundle: string): Conductors {
    const connection = Connection.lazy({
      address,
      // The relay tries again by itself; retries in here would hold its transaction meanwhile.
      interceptors: [],
      // Without this the channel looks for a returned server only after up to two minutes.
      channelArgs: { 'grpc.max_reconnect_backoff_ms': 1000 },
    })
    return new Conductors(connection, namespace, bundle)
  }

  /** Wakes the conductor of a stream, and starts it where none is at work. */
  async nudge(stream: StreamRef, belongsTo?: string): Promise<void> {
    if (!isConducted(stream)) return
    const start = { ...this.startOf(stream, belongsTo), signal: nudge }
    await this.within(() => this.client.workflow.signalWithStart(conductors[stream.kind], start))
  }

  /** Whether the server answers now. */
  isReachable(): Promise<boolean> {
    return this.within(() => this.connection.workflowService.getSystemInfo({})).then(
      () => true,
      () => false,
    )
  }

  /** Restarts, a few a second, the conductors that a worker with another bundle has started. Answers how many. */
  async restartOthers(signal?: AbortSignal): Promise<number> {
    const running = this.client.workflow.list({ query: `ExecutionStatus = 'Running' and TaskQueue = '${taskQueue}'` })
    let restarted = 0
    for await (const { workflowId: id, memo, typedSearchAttributes } of running) {
      const stream = streamOf(id)
      if (memo?.['bundle'] === this.bundle || !isConducted(stream)) continue
      const start = this.startOf(stream, typedSearchAttributes.get(session))
      const workflowIdConflictPolicy = WorkflowIdConflictPolicy.TERMINATE_EXISTING
      await this.within(() =>
        this.client.workflow.start(conductors[stream.kind], { ...start, workflowIdConflictPolicy }),
      )
      restarted += 1
      await pause(spread, undefined, { signal })
    }
    return restarted
  }

  close(): Promise<void> {
    return this.connection.close()
  }

  private startOf(stream: Conducted, belongsTo = stream.kind === 'session' ? stream.id : undefined) {
    const attributes: SearchAttributePair[] = belongsTo === undefined ? [] : [{ key: session, value: belongsTo }]
    return {
      taskQueue,
      workflowId: workflowId(stream),
      args: [{ kind: stream.kind, id: stream.id }] as [StreamRef],
      memo: { bundle: this.bundle },
      // A task takes milliseconds: after five seconds its worker has died, and another takes the conductor up.
      workflowTaskTimeout: '5s',
      typedSearchAttributes: attributes,
      // A run ends in failure when the store was away for minutes; the next one looks and goes on. History stays short.
      retry: { initialInterval: '10s', backoffCoefficient: 2, maximumInterval: '1m' },
    } as const
  }

  private within<T>(call: () => Promise<T>): Promise<T> {
    return this.connection.withDeadline(Date.now() + patience, call)
  }
}

const isConducted = (stream: StreamRef): stream is Conducted => stream.kind in conductors

const streamOf = (id: string): StreamRef => {
  const [kind, stream] = id.split('/') as [StreamRef['kind'], string]
  return { kind, id: stream }
}
