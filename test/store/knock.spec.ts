import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { add, bringStores, openTally, type Stores } from '../support/tally-store.js'

let stores: Stores
beforeAll(async () => {
  stores = await bringStores()
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('an act is answered with its events and is in state, journal and rows', async () => {
  const store = stores.open('api')
  const { tally, commission } = await openTally(store)
  const answer = await add(store, tally, 'k1', 5)
  expect(answer).toEqual({ version: 2, events: [{ type: 'Added', v: 1, at: expect.any(Number), by: 5 }] })
  expect(await store.reads.state(tally)).toMatchObject({ version: 2, state: { total: 5 } })
  const journal = await stores.sql('select seq::int, kind, version, type from journal where circle = $1 order by seq', [
    commission,
  ])
  expect(journal).toEqual([
    { seq: 1, kind: 'commission', version: 1, type: 'Founded' },
    { seq: 2, kind: 'session', version: 1, type: 'Opened' },
    { seq: 3, kind: 'session', version: 2, type: 'Added' },
  ])
})
