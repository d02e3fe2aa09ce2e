import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
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
beforeEach(() => stores.sql('delete from outbox'))

/** A tally to which another one listens. */
async function listened() {
  const { commission, tally } = await openTally(store)
  const listener = await anotherTally(store, commission, 'decision')
  await tell(store, tally, { type: 'Listen', listener })
  await stores.sql('delete from outbox')
  return { commission, tally, listener }
}
const carry = async (sending: Sending) => {
  if (sending.what === 'tell') await relay.outbox.deliverTell(sending)
}
/** What can be tried now is tried until nothing is left to try: waits of earlier failures count as over. */
const overdue = () => stores.sql("update outbox set try_at = '2000-01-01'")
const brief = (sending: Sending) =>
  sending.what === 'nudge' ? `nudge ${sending.stream.kind}` : `tell ${String(sending.letter.fromVersion)}`

test('what one stream tells another is delivered once, as a note of the engine with source and version', async () => {
  const { commission, tally, listener } = await listened()
  await add(store, tally, 'k', 7)
  expect(await relay.outbox.isQuiet(commission)).toBe(false)
  expect(await relay.outbox.take(10, carry)).toEqual({ delivered: 1, failed: 0 })
  expect(await relay.outbox.take(10, carry)).toEqual({ delivered: 0, failed: 0 })
  expect(await relay.outbox.isQuiet(commission)).toBe(true)
  expect(await store.reads.state(listener)).toMatchObject({
    state: { heard: { [tally.id]: { version: 3, total: 7 } } },
  })
  const [entry] = await stores.sql<{ payload: string }>(
    "select payload from journal where stream = $1 and type = 'TotalHeard'",
    [listener.id],
  )
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({ actor: { kind: 'engine' }, event: { from: tally.id } })
})

test('tells of one stream to another are delivered in their order, and a repeated one does nothing', async () => {
  const { tally, listener } = await listened()
  for (const by of [1, 2, 3]) await add(store, tally, undefined, by)
  const seen: string[] = []
  await relay.outbox.take(10, async (sending) => {
    seen.push(brief(sending))
    await carry(sending)
    await carry(sending)
  })
  expect(seen).toEqual(['tell 3', 'tell 4', 'tell 5'])
  expect(await store.reads.state(listener)).toMatchObject({
    version: 4,
    state: { heard: { [tally.id]: { total: 6 } } },
  })
})

test('two relays at once keep that order and deliver each once', async () => {
  const { tally } = await listened()
  const elsewhere = await listened()
  for (let act = 0; act < 20; act++) {
    await add(store, tally)
    await add(store, elsewhere.tally)
  }
  const seen: Record<string, number[]> = {}
  const note = (sending: Sending) => {
    if (sending.what === 'tell') (seen[sending.letter.from] ??= []).push(sending.letter.fromVersion)
    return carry(sending)
  }
  const other = stores.open('engine')
  while (!(await relay.outbox.isQuiet(tally.id)) || (await stores.sql('select from outbox')).length > 0)
    await Promise.all([relay.outbox.take(5, note), other.outbox.take(5, note)])
  const inOrder = Array.from({ length: 20 }, (_, index) => index + 3)
  expect(seen).toEqual({ [tally.id]: inOrder, [elsewhere.tally.id]: inOrder })
})

test('a tell that fails stays first: later ones of its pair wait, others do not', async () => {
  const { tally } = await listened()
  const elsewhere = await listened()
  await add(store, tally)
  await add(store, tally)
  await add(store, elsewhere.tally)
  const seen: string[] = []
  const failing = (sending: Sending) => {
    if (sending.what === 'tell' && sending.letter.from === tally.id) throw new Error('no way')
    seen.push(brief(sending))
    return Promise.resolve()
  }
  expect(await relay.outbox.take(10, failing)).toEqual({ delivered: 1, failed: 1 })
  expect(await relay.outbox.take(10, failing)).toEqual({ delivered: 0, failed: 0 })
  await overdue()
  await relay.outbox.take(10, async (sending) => void seen.push(brief(sending)))
  expect(seen).toEqual(['tell 3', 'tell 3', 'tell 4'])
})

test('a tell that fails ten times is an incident, which closes when it is delivered', async () => {
  const { commission, tally, listener } = await listened()
  await add(store, tally)
  const unreadable = Object.assign(new Error('secret text'), { code: 'stream.unreadable' })
  for (let attempt = 1; attempt <= 10; attempt++) {
    await overdue()
    expect(await relay.incidents.open(commission)).toEqual([])
    await relay.outbox.take(10, () => Promise.reject(unreadable))
  }
  expect(await relay.incidents.open(commission)).toEqual([
    {
      id: expect.any(Number),
      kind: 'undeliverableTell',
      stream: listener.id,
      commission,
      version: 3,
      code: 'stream.unreadable',
      openedAt: expect.any(Number),
    },
  ])
  expect(await relay.metrics()).toMatchObject({ outboxRows: 1, tellsUndelivered: 1, incidents: 1 })
  await overdue()
  await relay.outbox.take(10, carry)
  expect(await relay.incidents.open(commission)).toEqual([])
})

test('time waits for tells on their way, not for one that is the operator\u2019s; nudges stand behind both', async () => {
  const { tally, commission } = await listened()
  await add(store, tally)
  await stores.sql(
    "insert into outbox (what, commission, kind, stream) select 'nudge', $1, 'session', $2 from generate_series(1, 3)",
    [commission, tally.id],
  )
  await add(store, tally)
  const order: string[] = []
  await relay.outbox.take(2, async ({ what }) => {
    order.push(what)
    throw new Error('away')
  })
  expect(order).toEqual(['tell'])
  expect(await relay.outbox.tellsUnderWay(commission)).toBe(2)
  await stores.sql("update outbox set attempts = 10 where what = 'tell'")
  expect(await relay.outbox.tellsUnderWay(commission)).toBe(0)
})

test('waits between attempts double from 100 ms to a minute', async () => {
  const { tally } = await listened()
  await add(store, tally)
  const waits: number[] = []
  for (let attempt = 1; attempt <= 12; attempt++) {
    await overdue()
    await relay.outbox.take(10, () => Promise.reject(new Error('away')))
    const [row] = await stores.sql<{ ms: number }>(
      'select extract(epoch from try_at - clock_timestamp())::float8 * 1000 as ms from outbox',
    )
    waits.push(Math.ceil((row?.ms ?? 0) / 100) * 100)
  }
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 51200, 60000, 60000])
})

test('a relay that dies between delivery and its note of it delivers again', async () => {
  const { tally, listener } = await listened()
  await add(store, tally)
  const dies = relay.outbox.take(10, async (sending) => {
    await carry(sending)
    await stores.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and pid <> pg_backend_pid()",
    )
  })
  await expect(dies).rejects.toMatchObject({ name: 'Outage', code: 'store.away' })
  expect(await relay.outbox.take(10, carry)).toEqual({ delivered: 1, failed: 0 })
  expect(await store.reads.state(listener)).toMatchObject({
    version: 2,
    state: { heard: { [tally.id]: { total: 1 } } },
  })
})
