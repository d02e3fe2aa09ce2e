import type { Store } from '@plenary/store'
import { activitiesOn, type Activities } from './activities/activities.js'
import { bundleConductors } from './bundle.js'
import { Conductors } from './conductors.js'
import { serveHealth, type Listening } from './health.js'
import { Hosting, type TemporalAddress } from './host.js'
import { temporalLogger, type Log } from './log.js'
import { Relay } from './relay.js'
import { Renewal } from './renewal.js'
import { healthOf } from './state-of-work.js'

export interface WorkerParts {
  readonly store: Store
  readonly temporal: TemporalAddress
  readonly log: Log
  /** Absent: those on the store. */
  readonly activities?: Activities
  /** Where health and metrics are served; absent: nowhere. */
  readonly listening?: Listening
}
export interface RunningWorker {
  /** Ends what is under way and lets go of everything but the store. */
  stop(): Promise<void>
}

/** Hosts the conductors and carries the outbox. Resolves when it serves, whether or not the engines can be reached. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { store, temporal, log, listening } = parts
  const bundle = await bundleConductors(temporalLogger(log))
  const conductors = Conductors.at(temporal, bundle.hash)
  const relay = new Relay(store.outbox, conductors, log)
  const activities = parts.activities ?? activitiesOn(store, relay.hurry)
  const hosting = new Hosting(temporal, bundle, activities, log)
  const renewal = new Renewal(conductors, log)
  const health = listening && (await serveHealth(listening, healthOf(store, hosting, conductors)))
  log.info({ bundle: bundle.hash }, 'worker started')
  return {
    async stop() {
      health?.closeAllConnections()
      health?.close()
      await Promise.all([relay.stop(), renewal.stop(), hosting.stop()])
      await conductors.close()
      log.info('worker stopped')
    },
  }
}
