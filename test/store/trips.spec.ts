import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { tokenHash, type Store } from '@plenary/store'
import { proxyTo } from '../support/proxy.js'
import { add, bringStores, engine, openTally, secretary, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let proxy: Awaited<ReturnType<typeof proxyTo>>
let store: Store
let opened: Awaited<ReturnType<typeof openTally>>
beforeAll(async () => {
  stores = await bringStores()
  proxy = await proxyTo(stores.url)
  store = stores.open('owner', { url: proxy.url, connections: 1 })
  opened = await openTally(store)
}, 60_000)
afterAll(async () => {
  await stores.stop()
  proxy.stop()
}, 60_000)

test('a person\u2019s command with its authentication takes two round trips', async () => {
  const { commission, tally } = opened
  const token = await store.accounts.issueToken(await store.accounts.open({ person: 'anna', commission }), {
    office: 'o',
  })
  const act = async () => {
    const place = { stream: tally, commission, token: tokenHash(token), key: crypto.randomUUID() }
    const visit = await store.door.admit(place)
    expect(visit).toMatchObject({
      account: { person: 'anna', office: 'o', language: 'en' },
      commission: { name: 'Toy' },
    })
    const note = { type: 'Add', by: 1, note: { text: 'written' } }
    await store.door.knock({ actor: secretary, stream: tally, command: note, key: place.key }, visit)
  }
  expect(await proxy.count(act)).toBe(2)
  expect(await proxy.count(act)).toBe(2)
})

test('a command with everything that may follow takes two round trips', async () => {
  const { tally } = opened
  await tell(store, tally, { type: 'Listen', listener: { kind: 'decision', id: crypto.randomUUID() } })
  const owe = { type: 'Owe', key: 'k', body: 'kg', due: 2_000_000_000_000 }
  expect(await proxy.count(() => tell(store, tally, owe, 'owe'))).toBe(2)
  expect(await proxy.count(() => tell(store, tally, { type: 'PutItem', id: 'i', title: 'x' }, 'put'))).toBe(2)
  expect(await proxy.count(() => tell(store, tally, { type: 'Add', by: 1, times: 20 }, 'add'))).toBe(2)
})

test('an act of the engine takes two round trips, a look one', async () => {
  const { tally } = opened
  const knock = { actor: engine, stream: tally, command: { type: 'Add', by: 1 } }
  await store.door.look(tally)
  expect(await proxy.count(() => store.door.knock(knock))).toBe(2)
  expect(await proxy.count(() => store.door.look(tally))).toBe(1)
  expect(await proxy.count(() => store.reads.state(tally))).toBe(1)
})

test('a key that was answered before is answered in two round trips, a refusal in one', async () => {
  const { tally } = opened
  await add(store, tally, 'again')
  expect(await proxy.count(() => add(store, tally, 'again'))).toBe(2)
  const refused = { actor: secretary, stream: tally, command: { type: 'Add' }, expectedVersion: 1 }
  expect(await proxy.count(() => store.door.knock(refused).catch(() => undefined))).toBe(1)
})

test('a look brings no state that this process holds, the commission\u2019s neither where nobody names it', async () => {
  const { commission, tally } = await openTally(store)
  const look = () => store.door.admit({ stream: tally, person: 'anna' })
  await look()
  await stores.sql(`update stream set state = '{}' where '${commission}' in (id, commission)`)
  expect(await look()).toMatchObject({ commission: { name: 'Toy' }, seen: { state: { total: 0 } } })
  await stores.sql(`update stream set rebuilt_at = 1, state = '{"name":"Rebuilt"}' where id = '${commission}'`)
  expect(await look()).toMatchObject({ commission: { name: 'Rebuilt' }, seen: { state: { total: 0 } } })
})
