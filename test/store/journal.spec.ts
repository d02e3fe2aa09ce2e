import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { aHistory } from '../support/history.js'
import { bringStores, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
let owner: Store
let history: Awaited<ReturnType<typeof aHistory>>
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
  owner = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)
beforeEach(async () => {
  history = await aHistory(store)
})

const bigEndian = (number: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(number))
  return bytes
}
const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

test('the chain can be recomputed by anybody from numbers, circle, instants and payloads', async () => {
  const entries = await stores.sql<{ seq: string; at: string; payload: string; hash: Buffer }>(
    'select seq, at, payload, hash from journal where circle = $1 order by seq',
    [history.commission],
  )
  const circle = Buffer.from(history.commission.replaceAll('-', ''), 'hex')
  let previous: Buffer = Buffer.alloc(32)
  for (const [index, { seq, at, payload, hash }] of entries.entries()) {
    expect(Number(seq)).toBe(index + 1)
    previous = sha256(previous, sha256(Buffer.from(payload)), bigEndian(Number(seq)), circle, bigEndian(Number(at)))
    expect(hash.equals(previous)).toBe(true)
  }
  expect(entries).toHaveLength(14)
  const heads = await owner.journal.heads(history.commission)
  const last = { commission: history.commission, part: null, seq: 14, hash: previous.toString('hex') }
  expect(heads).toEqual([{ circle: history.commission, ...last }])
})

test('what happened verifies, as a whole and by commission', async () => {
  const verified = await owner.journal.verify({ commission: history.commission })
  expect(verified).toEqual({ entries: 14, streams: 3, erasures: [], difference: null })
  expect((await owner.journal.verify()).difference).toBeNull()
})

describe('nobody changes the journal', () => {
  const changes = ["update journal set type = 'x'", 'delete from journal', 'truncate journal']
  test.each(changes)('%s is refused to every role, the superuser too', async (change) => {
    for (const role of ['plenary_api', 'plenary_engine', 'plenary_owner', null]) {
      const attempt = stores.sql(`${role ? `set role ${role}; ` : ''}${change}`)
      await expect(attempt).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('the roles of the application write neither journal nor state nor rows, but through the door', async () => {
    for (const role of ['plenary_api', 'plenary_engine'])
      for (const table of ['journal', 'stream', 'circle', 'receipt', 'content', 'duty', 'session', 'agenda_item']) {
        const [may] = await stores.sql('select has_table_privilege($1, $2, $3) as may', [
          role,
          `public.${table}`,
          'insert, update, delete, truncate',
        ])
        expect({ role, table, ...may }).toEqual({ role, table, may: false })
      }
  })

  test('the engine sees no text, no token and no receipt', async () => {
    for (const table of ['content', 'token', 'receipt'])
      await expect(stores.sql(`set role plenary_engine; select * from ${table}`)).rejects.toMatchObject({
        code: '42501',
      })
  })
})

test('a living state lists things in the order in which one made anew from the journal does', async () => {
  const { tally } = history
  const listener = { kind: 'decision', part: 'z', id: crypto.randomUUID() } as const
  await tell(store, tally, { type: 'Listen', listener })
  const stateText = () => stores.sql<{ state: string }>('select state from stream where id = $1', [tally.id])
  const [living] = await stateText()
  await owner.journal.rebuild(tally.id)
  expect(await stateText()).toEqual([living])
  expect(living?.state).toContain(`{"id":"${listener.id}","kind":"decision","part":"z"}`)
})
