import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Sending } from '@plenary/store'
import { add, anotherTally, bringStores, engine, openTally, type Stores } from '../support/tally-store.js'

let stores: Stores
beforeAll(async () => {
  stores = await bringStores()
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('what one stream tells another is delivered as a note of the engine, once', async () => {
  const store = stores.open('api')
  const relay = stores.open('engine')
  const { tally, commission } = await openTally(store)
  const listener = await anotherTally(store, commission, 'decision')
  await store.door.knock({ actor: engine, stream: tally, command: { type: 'Listen', listener } })
  await add(store, tally, 'k', 7)
  expect(await relay.outbox.isQuiet(commission)).toBe(false)
  const seen: Sending[] = []
  expect(
    await relay.outbox.take(10, async (sending) => {
      seen.push(sending)
      if (sending.what === 'tell') await relay.outbox.deliverTell(sending)
    }),
  ).toEqual({ delivered: 1, failed: 0 })
  expect(await relay.outbox.isQuiet(commission)).toBe(true)
  expect(await store.reads.state(listener)).toMatchObject({
    state: { heard: { [tally.id]: { version: 3, total: 7 } } },
  })
  expect(await relay.metrics()).toMatchObject({ outboxRows: 0 })
})
