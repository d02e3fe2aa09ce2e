import { randomUUID } from 'node:crypto'
import type { PersonInOffice, StreamRef } from '@plenary/domain'
import {
  migrate,
  openStore,
  type Aggregates,
  type Answer,
  type Role,
  type Store,
  type StoreOptions,
} from '@plenary/store'
import { bringServer } from './server.js'
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
  const server = await bringServer(settings)
  await migrate(server.url)
  const opened: Store[] = []
  return {
    ...server,
    open(role: Role, options: Partial<StoreOptions> = {}): Store {
      const store = openStore({
        url: server.url,
        role,
        aggregates,
        almanac: { tables: [], resolveBy: () => () => null, tzdata: '' },
        ...(role === 'api' && { entranceUrl: server.url }),
        ...options,
      })
      opened.push(store)
      return store
    },
    async stop() {
      await Promise.all(opened.map((store) => store.close()))
      await server.stop()
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
