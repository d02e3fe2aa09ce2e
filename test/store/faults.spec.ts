import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { haltedAt, untilHalted, untilThereIs } from '../support/halt.js'
import { aHistory } from '../support/history.js'
import { proxyTo } from '../support/proxy.js'
import { bringStores, secretary, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
let owner: Store
let history: Awaited<ReturnType<typeof aHistory>>
beforeAll(async () => {
  stores = await bringStores({ fsync: 'on' })
  store = stores.open('owner')
  owner = stores.open('owner')
  history = await aHistory(store)
  await tell(store, history.tally, { type: 'Listen', listener: history.listener })
}, 60_000)
afterAll(() => stores.stop(), 60_000)

/** An act that touches everything: a text, a duty, a notice, a tell, an earlier due. */
let acts = 0
const act = (by: Store, key: string) =>
  tell(
    by,
    history.tally,
    { type: 'Everything', key: `d${key}`, due: 1_800_000_000_000 - acts, note: { text: key } },
    key,
  )

describe('PostgreSQL is killed in the middle of an act: it never was, and is done once when it is tried again', () => {
  const tables = ['stream', 'duty', 'notice', 'agenda_item', 'content', 'outbox', 'receipt', 'journal', 'circle']
  test.each([...tables.map((table) => `before ${table}`), 'after circle'])(
    '%s',
    async (step) => {
      acts += 1
      const before = await store.reads.state(history.tally)
      await haltedAt(stores, step, async () => {
        const lost = expect(act(store, step)).rejects.toMatchObject({ name: 'Outage', code: 'store.away' })
        await untilHalted(stores)
        await stores.kill()
        await lost
      })
      expect(await store.reads.state(history.tally)).toEqual(before)
      expect((await owner.journal.verify()).difference).toBeNull()
      const answer = await act(store, step)
      expect(answer).toMatchObject({ version: (before?.version ?? 0) + 4, events: { length: 4 } })
      expect(await act(store, step)).toEqual(answer)
      expect((await owner.journal.verify()).difference).toBeNull()
    },
    60_000,
  )
})

test('PostgreSQL is killed after the commit and before the answer: the same key is answered as it was', async () => {
  const proxy = await proxyTo(stores.url)
  const far = stores.open('owner', { url: proxy.url, connections: 1 })
  await far.reads.state(history.tally)
  const before = await store.reads.state(history.tally)
  // The look is let through; the answer to the act itself is what gets lost.
  proxy.swallowAnswers(1)
  const command = { type: 'Add', by: 9 }
  const knock = { actor: secretary, stream: history.tally, command, key: 'unanswered' }
  const lost = expect(far.door.knock(knock)).rejects.toMatchObject({ name: 'Outage', code: 'store.away' })
  await untilThereIs(stores, 'the receipt', "select from receipt where key = 'unanswered'")
  await stores.kill()
  await lost
  const answer = { version: (before?.version ?? 0) + 1, events: [{ type: 'Added', by: 9 }] }
  expect(await store.door.knock(knock)).toMatchObject(answer)
  expect(await store.reads.state(history.tally)).toMatchObject({ version: answer.version })
  proxy.stop()
}, 60_000)

test('a store lives on when its server comes back, and says that it is away meanwhile', async () => {
  await stores.stopServer()
  await expect(store.reads.state(history.tally)).rejects.toMatchObject({ name: 'Outage', code: 'store.away' })
  await expect(act(store, 'away')).rejects.toMatchObject({ name: 'Outage', code: 'store.away' })
  await stores.startServer()
  expect(await act(store, 'away')).toMatchObject({ events: { length: 4 } })
}, 60_000)
