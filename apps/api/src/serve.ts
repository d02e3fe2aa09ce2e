import { almanacOf } from '@plenary/calendar'
import { need, readConfig } from '@plenary/config'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { codeOf, openStore } from '@plenary/store'
import { createApi } from './create-api.js'
import { markMinutes } from './minute-marks.js'

const config = readConfig()
const store = openStore({
  url: need(config, 'apiDatabaseUrl'),
  role: 'api',
  entranceUrl: need(config, 'entranceDatabaseUrl'),
  aggregates,
  almanac: almanacOf(calendars),
  ceiling: config.ceiling,
})
const { logLevel, signIn, requestsPerSecond } = config
const api = await createApi(store, { logLevel, signIn, requestsPerSecond })
await api.listen(config.port, config.host)
const { log } = api.getHttpAdapter().getInstance()
const stopMarking = markMinutes(store, (error) => {
  log.warn({ error: codeOf(error) }, 'minute not marked')
})

/** What is under way is answered; then the connections to the database end. */
const stop = async () => {
  stopMarking()
  await api.close()
  await store.close()
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
