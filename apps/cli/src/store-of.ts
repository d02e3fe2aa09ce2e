import { aggregates } from '@plenary/domain'
import { almanacOf } from '@plenary/calendar'
import { need, type Config } from '@plenary/config'
import { calendars } from '@plenary/data'
import { openStore, type Role, type Store } from '@plenary/store'

const urls = { owner: 'databaseUrl', api: 'apiDatabaseUrl', engine: 'engineDatabaseUrl' } as const

/** The store with the rights of one role only: what an operator does at the command line is an act like any other. */
export const storeOf = (config: Config, role: Role = 'api'): Store =>
  openStore({ url: need(config, urls[role]), role, aggregates, almanac: almanacOf(calendars), connections: 2 })

/** The store for the length of a piece of work. */
export async function withStore<T>(config: Config, role: Role, work: (store: Store) => Promise<T>): Promise<T> {
  const store = storeOf(config, role)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
