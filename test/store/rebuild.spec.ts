import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { haltedAt, untilHalted, untilThereIs } from '../support/halt.js'
import { aHistory } from '../support/history.js'
import { add, bringStores, secretary, type Stores } from '../support/tally-store.js'

let stores: Stores
let owner: Store
let store: Store
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

test('everything but the journal can be lost and is made again from it', async () => {
  const { tally, commission } = history
  await stores.sql('delete from stream where commission = $1', [commission])
  for (const table of ['duty', 'notice', 'agenda_item', 'commission'])
    await stores.sql(`delete from "${table}" where circle = $1`, [commission])
  expect((await owner.journal.verify({ commission })).difference).toMatchObject({ table: 'circle', column: 'next_at' })
  expect(await owner.journal.rebuild()).toEqual({ streams: 3, unreadable: [] })
  expect((await owner.journal.verify({ commission })).difference).toBeNull()
  expect(await stores.open('owner').reads.state(tally)).toMatchObject({ version: 12, state: { total: 4, calls: true } })
})

test('a rebuild is made while acts go on', async () => {
  const acts = Array.from({ length: 40 }, () => add(store, history.tally))
  const rebuilds = Array.from({ length: 5 }, () => owner.journal.rebuild(history.tally.id))
  await Promise.all([...acts, ...rebuilds])
  expect(await store.reads.state(history.tally)).toMatchObject({ version: 52, state: { total: 44 } })
  expect((await owner.journal.verify({ commission: history.commission })).difference).toBeNull()
})

test('a keeper whose next due comes back by a rebuild is nudged', async () => {
  const { tally, commission } = history
  await stores.sql('update stream set next_at = null where id = $1', [tally.id])
  await stores.sql('update circle set next_at = null where id = $1', [commission])
  await stores.sql('delete from outbox')
  await owner.journal.rebuild(tally.id)
  expect(await stores.sql('select what, kind, stream from outbox')).toEqual([
    { what: 'nudge', kind: 'commission', stream: commission },
  ])
})

test('a rebuild waits for the act that is under way, and does not put back what was before it', async () => {
  const { tally, commission } = history
  const under: Promise<unknown>[] = []
  await haltedAt(stores, 'before journal', async () => {
    under.push(add(store, tally))
    await untilHalted(stores)
    under.push(owner.journal.rebuild(tally.id))
    await untilThereIs(
      stores,
      'a rebuild that waits',
      "select from pg_locks where locktype in ('transactionid', 'tuple') and not granted",
    )
  })
  await Promise.all(under)
  expect(await store.reads.state(tally)).toMatchObject({ version: 13, state: { total: 5 } })
  expect((await owner.journal.verify({ commission })).difference).toBeNull()
})

test('nobody goes on from a spoilt state that was kept before the rebuild', async () => {
  const { tally, commission } = history
  await stores.sql(`update stream set state = replace(state, '"total":4', '"total":400') where id = $1`, [tally.id])
  const api = stores.open('owner')
  expect(await api.reads.state(tally)).toMatchObject({ version: 12, state: { total: 400 } })
  const visit = await api.door.admit({ stream: tally, commission, person: 'anna' })
  await owner.journal.rebuild(tally.id)
  // Decided on what was seen before the rebuild, then on what was kept, then on what stands.
  const knock = { actor: secretary, stream: tally, command: { type: 'Add', by: 1 } }
  expect(await api.door.knock(knock, visit)).toMatchObject({ version: 13 })
  expect(await api.reads.state(tally)).toMatchObject({ version: 13, state: { total: 5 } })
  expect((await owner.journal.verify({ commission })).difference).toBeNull()
})

test('a spoilt state of the commission is not kept either, by which persons are let in', async () => {
  const { tally, commission } = history
  await stores.sql(`update stream set state = replace(state, 'Toy', 'Joy') where id = $1`, [commission])
  const api = stores.open('owner')
  const nameSeen = async () => (await api.door.admit({ stream: tally, commission, person: 'anna' })).commission
  expect([await nameSeen(), await nameSeen()]).toMatchObject([{ name: 'Joy' }, { name: 'Joy' }])
  await owner.journal.rebuild(commission)
  expect(await nameSeen()).toMatchObject({ name: 'Toy' })
})

test('a rebuild takes away what does not follow from the journal', async () => {
  const { tally, commission } = history
  await stores.sql(
    `insert into agenda_item select session, 'new', circle, stream, position, title, origin, proposer, status
      from agenda_item where session = $1`,
    [tally.id],
  )
  await stores.sql("update duty set act = 'Other' where stream = $1", [tally.id])
  await owner.journal.rebuild(tally.id)
  expect((await owner.journal.verify({ commission })).difference).toBeNull()
})

test('a stream with an event of a later release is left as it is, and the others are made anew', async () => {
  const { tally, listener, commission } = history
  await stores.sql("update stream set state = '{}' where id = $1", [listener.id])
  await stores.spoil(
    `insert into journal select circle, 1000, at, stream, kind, 13, 'FromTomorrow',
      replace(payload, '"type":"Called"', '"type":"FromTomorrow"'), hash from journal where stream = $1 and version = 12`,
    [tally.id],
  )
  const { unreadable } = await owner.journal.rebuild()
  expect(unreadable).toEqual([tally.id])
  expect(await stores.sql('select version from stream where id = $1', [tally.id])).toEqual([{ version: 12 }])
  expect(await stores.open('owner').reads.state(listener)).toMatchObject({ state: { total: 0, commission } })
})
