import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { bringTemporal, temporaryHome } from '@plenary/engine'
import { conductors, nudge, taskQueue, workflowId, type ConductedKind } from '@plenary/contract/process'
import { bundleConductors } from '../../apps/worker/src/bundle.js'
import { workerOn } from '../../apps/worker/src/host.js'
import type { Activities } from '../../apps/worker/src/index.js'
import { quietLogger } from './quiet-logger.js'
import type { ScriptedStream } from './scripted-stream.js'

type StreamOf = (id: string) => ScriptedStream

/** A real Temporal and the real conductors, over streams of the test's own making. */
export async function conductScripted() {
  const home = await temporaryHome()
  const temporal = await bringTemporal({ home: home.path })
  const bundle = await bundleConductors(quietLogger)
  const native = await NativeConnection.connect({ address: temporal.address })
  const connection = await Connection.connect({ address: temporal.address })
  const client = new Client({ connection })
  const streams = new Map<string, ScriptedStream>()
  const activities = activitiesOf((id) => streams.get(id) ?? missing(id))
  const host = async (code: string) => hosting(await workerOn(native, 'default', { ...bundle, code }, activities))
  let end = await host(bundle.code)
  return {
    client,
    /** What the relay does: starts the conductor of a stream, or nudges the one that runs. */
    async nudge(stream: ScriptedStream): Promise<WorkflowHandle> {
      streams.set(stream.ref.id, stream)
      const start = { taskQueue, workflowId: workflowId(stream.ref), args: [stream.ref], signal: nudge }
      return client.workflow.signalWithStart(conductors[stream.ref.kind as ConductedKind], start)
    },
    replay: async (handle: WorkflowHandle) =>
      Worker.runReplayHistory({ workflowBundle: bundle }, await handle.fetchHistory(), handle.workflowId),
    /** Another release takes over what this one has begun. */
    async release(change: (code: string) => string) {
      await end()
      end = await host(change(bundle.code))
    },
    async stop() {
      await end()
      await Promise.all([native.close(), connection.close()])
      await home.remove()
    },
  }
}

const activitiesOf = (of: StreamOf): Activities => ({
  look: (ref) => of(ref.id).look(),
  ask: (ref, command) => of(ref.id).ask(ref, command),
  reportStuck: (ref, version, code) => of(ref.id).reportStuck(ref, version, code),
  reportFree: (ref) => of(ref.id).reportFree(),
  watch: () => Promise.resolve(null),
  passDue: () => Promise.resolve(),
  stepClock: () => Promise.resolve(true),
})

/** Runs a worker until the answered function ends it. */
function hosting(worker: Worker): () => Promise<void> {
  const running = worker.run()
  return () => {
    worker.shutdown()
    return running
  }
}

const missing = (id: string): never => {
  throw new Error(`no stream ${id} in this test`)
}
