import { aggregates } from '@plenary/domain'
import { createResolve } from '@plenary/calendar'
import { need, type Config } from '@plenary/config'
import { calendars } from '@plenary/data'
import { openStore, type Store } from '@plenary/store'

/** The store with the rights of the API: what an operator does at the command line is an act like any other. */
export const storeOf = (config: Config): Store =>
  openStore({
    url: need(config, 'apiDatabaseUrl'),
    role: 'api',
    aggregates,
    resolve: createResolve(calendars),
    connections: 2,
  })
