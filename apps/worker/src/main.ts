import { almanacOf } from '@plenary/calendar'
import { need, readConfig } from '@plenary/config'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { openStore } from '@plenary/store'
import { Runtime } from '@temporalio/worker'
import { openLog, temporalLogger } from './log.js'
import { startWorker } from './start.js'

const config = readConfig()
const log = openLog(config.logLevel)
Runtime.install({
  logger: temporalLogger(log),
  // Signals are ours: the relay and the health server end with the worker.
  shutdownSignals: [],
  // In the same log; every single try to reach Temporal again is not worth a line.
  telemetryOptions: { logging: { forward: {}, filter: 'error,temporalio_sdk_core=warn' } },
})

const store = openStore({
  url: need(config, 'engineDatabaseUrl'),
  role: 'engine',
  aggregates,
  almanac: almanacOf(calendars),
})
const temporal = { address: need(config, 'temporalAddress'), namespace: config.temporalNamespace }
const worker = await startWorker({ store, temporal, log, listening: { host: config.host, port: config.workerPort } })

const stop = async () => {
  await worker.stop()
  await store.close()
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
