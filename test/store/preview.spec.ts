import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { checksums } from '../support/checksums.js'
import {
  anotherTally,
  bringStores,
  engine,
  openTally,
  person,
  secretary,
  type Stores,
  tell,
} from '../support/tally-store.js'

let stores: Stores
let store: Store
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

const receivedAt = 2_000_000_000_000
/** The preview, after a look at every table before and after. */
async function preview(stream: Parameters<typeof tell>[1], command: Parameters<typeof tell>[2]) {
  const before = await checksums(stores)
  const found = await store.door.preview({ actor: secretary, stream, command, receivedAt, key: 'unused' })
  expect(await checksums(stores)).toEqual(before)
  return found
}

test('a preview tells events, notices and duties of an act, and writes nothing', async () => {
  const { tally } = await openTally(store)
  await tell(store, tally, { type: 'Owe', key: 'old', body: 'tj', due: 1 })
  const due = { from: 5, to: 5, mark: 'A', reminders: [] }
  const duty = {
    key: 'new',
    act: 'Settle',
    holder: { body: 'kg', role: 'secretary' },
    since: receivedAt,
    due,
    state: 'open',
  }
  expect(await preview(tally, { type: 'Owe', key: 'new', body: 'kg', due: 5 })).toEqual({
    version: 3,
    events: [{ type: 'Owing', v: 1, at: receivedAt, key: 'new', body: 'kg', due: 5 }],
    elsewhere: [],
    notices: [{ stream: tally, notice: { key: 'owing/new', kind: 'Owing', body: 'kg', at: receivedAt } }],
    duties: [{ stream: tally, key: 'new', before: null, after: duty }],
    effect: null,
    sequels: [],
    cut: false,
  })
  const settled = await preview(tally, { type: 'Settle', key: 'old' })
  expect(settled.duties).toMatchObject([{ key: 'old', before: { state: 'open' }, after: { state: 'done' } }])
})

test('a preview follows what is told from stream to stream', async () => {
  const { tally, commission } = await openTally(store)
  const second = await anotherTally(store, commission, 'decision')
  const unborn = { kind: 'decision', id: crypto.randomUUID() } as const
  await tell(store, tally, { type: 'Listen', listener: second })
  await tell(store, tally, { type: 'Listen', listener: unborn })
  const { events, elsewhere } = await preview(tally, { type: 'Add', by: 7 })
  expect(events).toMatchObject([{ type: 'Added', by: 7 }])
  const heard = { type: 'TotalHeard', from: tally.id, fromVersion: 4, total: 7 }
  expect(elsewhere).toMatchObject([
    { stream: second, events: [heard] },
    { stream: unborn, events: [{ type: 'Opened' }, heard] },
  ])
  expect(elsewhere).toHaveLength(2)
})

test('a preview does not look into the circle of a part', async () => {
  const { tally, commission } = await openTally(store)
  const desk = { kind: 'desk', id: crypto.randomUUID() } as const
  const command = { type: 'Open', commission }
  await store.door.knock({ actor: engine, stream: desk, commission, part: 'kg', command })
  await tell(store, tally, { type: 'Listen', listener: desk, part: 'kg' })
  const told = await tell(store, tally, { type: 'Add', by: 1 })
  expect(told.events).toHaveLength(1)
  expect(await stores.sql('select part from outbox where stream = $1', [desk.id])).toEqual([{ part: 'kg' }])
  expect((await preview(tally, { type: 'Add', by: 1 })).elsewhere).toEqual([])
})

test('a text that is only previewed is not lodged', async () => {
  const { tally } = await openTally(store)
  const { events } = await preview(tally, { type: 'Add', by: 1, note: { text: 'thinking aloud' } })
  expect(events).toMatchObject([{ note: { content: expect.any(String), hash: expect.any(String) } }])
})

test('what the door would refuse is refused in a preview too', async () => {
  const { tally } = await openTally(store)
  const command = { type: 'Add', by: 1 }
  const knock = { actor: secretary, stream: tally, command }
  const observer = { ...knock, actor: person('observer') }
  await expect(store.door.preview(observer)).rejects.toMatchObject({ code: 'act.notPermitted' })
  await expect(store.door.preview({ ...knock, expectedVersion: 9 })).rejects.toMatchObject({ code: 'stream.movedOn' })
})

test('a preview of an act in which nothing happens is empty', async () => {
  const { tally } = await openTally(store)
  const nothing = {
    version: 1,
    events: [],
    elsewhere: [],
    notices: [],
    duties: [],
    effect: null,
    sequels: [],
    cut: false,
  }
  expect(await preview(tally, { type: 'Settle', key: 'none' })).toEqual(nothing)
})

test('a preview that would never end is cut', async () => {
  const { tally, commission } = await openTally(store)
  const listeners = await Promise.all(Array.from({ length: 201 }, () => anotherTally(store, commission, 'decision')))
  for (const listener of listeners) await tell(store, tally, { type: 'Listen', listener })
  const { elsewhere, cut } = await preview(tally, { type: 'Add', by: 1 })
  expect([elsewhere.length, cut]).toEqual([200, true])
})
