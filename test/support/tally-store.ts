import { randomUUID } from 'node:crypto'
import type { PersonInOffice, StreamRef } from '@plenary/domain'
import { bringPostgres, makeDatabase, temporaryHome, type Postgres } from '@plenary/engine'
import {
  migrate,
  openStore,
  type Aggregates,
  type Answer,
  type Role,
  type Store,
  type StoreOptions,
} from '@plenary/store'
import pg from 'pg'
import { tallyAggregate } from './tally.js'
import { toyCommission } from './toy-commission.js'

export const aggregates: Aggregates = {
  commission: toyCommission,
  session: tallyAggregate('session'),
  decision: tallyAggregate('decision'),
  desk: tallyAggregate('desk'),
}
export const secretary: PersonInOffice = {
  kind: 'person',
  person: 'anna',
  office: 'secretary-kg',
  body: 'kg',
  role: 'secretary',
}
export const person = (role: PersonInOffice['role']): PersonInOffice => ({ ...secretary, role })
export const engine = { kind: 'engine' } as const
export const time = { kind: 'time' } as const

/** A migrated database of its own; stores that are opened on it are closed with it. */
export async function bringStores(settings: Record<string, string> = { fsync: 'off' }) {
  const home = await temporaryHome()
  let server: Postgres = await bringPostgres({ home: home.path, settings })
  const url = await makeDatabase(server.url, 'store')
  await migrate(url)
  const opened: Store[] = []
  const superuser = new pg.Pool({ connectionString: url, max: 2 })
  superuser.on('error', () => undefined)
  return {
    url,
    open(role: Role, options: Partial<StoreOptions> = {}): Store {
      const store = openStore({ url, role, aggregates, resolve: () => null, ...options })
      opened.push(store)
      return store
    },
    /** As a superuser: what the test itself looks at or spoils. */
    sql: async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
      (await superuser.query<T>(text, values)).rows,
    /** The same behind the back of the triggers. */
    async spoil(text: string, values: unknown[] = []): Promise<void> {
      const client = await superuser.connect()
      try {
        await client.query('set session_replication_role = replica')
        await client.query(text, values)
      } finally {
        await client.query('set session_replication_role = origin')
        client.release()
      }
    },
    /** What was committed is there; what was under way is lost. */
    async kill() {
      process.kill(server.pid ?? 0, 'SIGKILL')
      await server.ended
      server = await bringPostgres({ home: home.path, settings })
    },
    async stop() {
      await Promise.all([...opened.map((store) => store.close()), superuser.end()])
      await home.remove()
    },
  }
}
export type Stores = Awaited<ReturnType<typeof bringStores>>

/** A commission with one open tally. */
export async function openTally({ door }: Store, rehearsal = false) {
  const commission = randomUUID()
  const command = { type: 'Found', name: 'Toy', rehearsal }
  await door.knock({ actor: engine, stream: { kind: 'commission', id: commission }, commission, command })
  return { commission, tally: await anotherTally({ door }, commission) }
}

export async function anotherTally(
  { door }: Pick<Store, 'door'>,
  commission: string,
  kind: StreamRef['kind'] = 'session',
) {
  const tally = { kind, id: randomUUID() }
  await door.knock({ actor: engine, stream: tally, commission, command: { type: 'Open', commission } })
  return tally
}

/** The secretary acts. */
export const tell = (
  { door }: Pick<Store, 'door'>,
  stream: StreamRef,
  command: { readonly type: string; readonly [field: string]: unknown },
  key?: string,
): Promise<Answer> => door.knock({ actor: secretary, stream, command, ...(key !== undefined && { key }) })

export const add = (store: Pick<Store, 'door'>, stream: StreamRef, key?: string, by = 1): Promise<Answer> =>
  tell(store, stream, { type: 'Add', by }, key)
