import type { Instant, Resolve } from '@plenary/domain'
import { connect } from './database/database.js'
import type { Role } from './database/role.js'
import { Door } from './door/door.js'
import { Editions } from './door/editions.js'
import { StateCache } from './door/state-cache.js'
import type { Aggregates } from './door/words.js'
import { Reads } from './read/reads.js'

export interface StoreOptions {
  readonly url: string
  /** What this process is: its connections have the rights of that role only. */
  readonly role: Role
  readonly aggregates: Aggregates
  readonly resolve: Resolve
  /** The server's clock; absent: the machine's. */
  readonly now?: () => Instant
  readonly connections?: number
}

export type Store = ReturnType<typeof openStore>

export function openStore({ url, role, aggregates, resolve, now = Date.now, connections }: StoreOptions) {
  const database = connect(url, role, connections)
  const room = { database, aggregates, cache: new StateCache() }
  const editions = new Editions(database)
  return {
    door: new Door({ ...room, editions, resolve, now }),
    editions,
    reads: new Reads(room),
    close: () => database.close(),
  }
}
