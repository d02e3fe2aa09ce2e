import { aggregates } from '@plenary/domain'
import { almanacOf } from '@plenary/calendar'
import { need, type Config } from '@plenary/config'
import { calendars } from '@plenary/data'
import { openStore, type Store } from '@plenary/store'

const urls = { owner: 'databaseUrl', engine: 'engineDatabaseUrl' } as const

/**
 * The store for the length of a piece of work. Who stands at the command line has the keys of the database and shows no
 * credential: what an operator does there is done as its owner. What people do goes through the API.
 */
export async function withStore<T>(
  config: Config,
  role: keyof typeof urls,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const almanac = almanacOf(calendars)
  const store = openStore({ url: need(config, urls[role]), role, aggregates, almanac, connections: 2 })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
