import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Sending, Store } from '@plenary/store'
import { add, anotherTally, bringStores, openTally, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
let relay: Store
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
  relay = stores.open('engine')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('a stream that calls is nudged by every act but those of its conductor; nudges of a stream become one', async () => {
  const { commission, tally } = await openTally(store)
  await stores.sql('delete from outbox')
  await tell(store, tally, { type: 'Call' })
  await add(store, tally)
  await add(store, tally)
  expect(await relay.outbox.isQuiet(commission)).toBe(false)
  const seen: Sending[] = []
  expect(await relay.outbox.take(10, async (sending) => void seen.push(sending))).toEqual({ delivered: 3, failed: 0 })
  expect(seen).toEqual([{ what: 'nudge', commission, stream: tally }])
  expect(await relay.outbox.isQuiet(commission)).toBe(false)
  expect(await relay.outbox.isQuiet(commission, { besides: ['session'] })).toBe(true)
  const asked = await relay.door.ask(tally, { type: 'Add', by: 1 })
  expect(asked.look).toMatchObject({ calls: true, version: 5 })
  expect(await stores.sql('select from outbox')).toHaveLength(0)
  const answered = await relay.door.ask(tally, { type: 'Answer' })
  expect(answered).toEqual({ look: { calls: false, ended: false, stages: [], version: 6 } })
  expect(await relay.outbox.isQuiet(commission)).toBe(true)
  expect(await stores.sql('select from outbox')).toHaveLength(0)
})

test('a conductor that is refused learns the reason and how its stream stands; of an unknown stream nothing', async () => {
  const { tally } = await openTally(store)
  await tell(store, tally, { type: 'Close' })
  expect(await relay.door.ask(tally, { type: 'Answer' })).toEqual({
    refused: 'tally.closed',
    look: { calls: false, ended: true, stages: [], version: 2 },
  })
  const unknown = { kind: 'session', id: crypto.randomUUID() } as const
  expect(await relay.door.ask(unknown, { type: 'Answer' })).toEqual({ refused: 'stream.unknown', look: null })
  expect(await relay.door.look(unknown)).toBeNull()
})

test('a stream that ends by the act of somebody else nudges its conductor a last time', async () => {
  const { tally } = await openTally(store)
  await stores.sql('delete from outbox')
  await tell(store, tally, { type: 'Close' })
  expect(await stores.sql('select what, stream from outbox')).toEqual([{ what: 'nudge', stream: tally.id }])
})

test('a kind without a conductor is never nudged and never keeps a commission from being quiet', async () => {
  const { commission } = await openTally(store)
  await stores.sql('delete from outbox')
  const desk = await anotherTally(store, commission, 'desk')
  await tell(store, desk, { type: 'Call' })
  await tell(store, desk, { type: 'Close' })
  expect(await stores.sql('select from outbox')).toHaveLength(0)
  expect(await relay.outbox.isQuiet(commission)).toBe(true)
})

test('what is due keeps a commission from being quiet, until time has passed it or cannot', async () => {
  const { commission, tally } = await openTally(store)
  await tell(store, tally, { type: 'Owe', key: 'report', body: 'kg', due: 1_800_000_000_000 })
  await stores.sql('delete from outbox')
  const isQuietAt = (now: number) => relay.outbox.isQuiet(commission, { now })
  expect(await isQuietAt(1_799_999_999_999)).toBe(true)
  expect(await isQuietAt(1_800_000_000_000)).toBe(false)
  expect(await relay.outbox.isQuiet(commission)).toBe(true)
  const { id: stream } = tally
  await relay.incidents.report({ kind: 'stuckTime', stream, commission, version: null, code: 'tally.broken' })
  expect(await isQuietAt(1_800_000_000_000)).toBe(true)
  await relay.incidents.close('stuckTime', stream)
  await stores.sql('update stream set next_at = null where id = $1', [stream])
  expect(await isQuietAt(1_800_000_000_000)).toBe(true)
})

test('reconciling nudges every open stream that has a conductor, the keepers of time among them', async () => {
  const { commission, tally } = await openTally(store)
  const closed = await anotherTally(store, commission)
  await tell(store, closed, { type: 'Close' })
  await anotherTally(store, commission, 'desk')
  await stores.sql('delete from outbox')
  await relay.outbox.reconcile()
  const nudged = await stores.sql('select kind, stream from outbox where commission = $1 order by kind', [commission])
  expect(nudged).toEqual([
    { kind: 'commission', stream: commission },
    { kind: 'session', stream: tally.id },
  ])
})
