import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { add, anotherTally, bringStores, openTally, secretary, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
let other: Store
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
  other = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))

test('a hundred acts at once on one stream all happen, in one process', async () => {
  const { tally } = await openTally(store)
  const answers = await times(100, (index) => add(store, tally, `k${String(index)}`))
  expect(answers.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 2),
  )
  expect(await store.reads.state(tally)).toMatchObject({ version: 101, state: { total: 100 } })
})

test('acts from three processes on one stream all happen', async () => {
  const { tally } = await openTally(store)
  const doors = [store, other, stores.open('engine')]
  await times(60, (index) =>
    (doors[index % 3] as Store).door.knock({
      actor: { kind: 'engine' },
      stream: tally,
      command: { type: 'Add', by: 1 },
    }),
  )
  expect(await store.reads.state(tally)).toMatchObject({ version: 61, state: { total: 60 } })
})

test('an act keeps the instant at which it arrived, though others are first and a rehearsal moves on meanwhile', async () => {
  const { tally, commission } = await openTally(store, true)
  const visit = await store.door.admit({ stream: tally, person: secretary.person })
  // The look is out of date now, which only the second process knows.
  await add(other, tally)
  const { now } = (await store.clock.watch(commission))!
  await stores.open('engine').clock.move(commission, now + 3_600_000)
  const knock = { actor: secretary, stream: tally, command: { type: 'Add', by: 1 }, receivedAt: 1_900_000_000_000 }
  const { version, events } = await store.door.knock(knock, visit)
  expect([version, events]).toMatchObject([3, [{ type: 'Added', at: 1_900_000_000_000 }]])
})

test('of many who name the same version exactly one is first', async () => {
  const { tally } = await openTally(store)
  const command = { type: 'Add', by: 1 }
  const ends = await Promise.allSettled(
    [store, other, store, other].map(({ door }) =>
      door.knock({ actor: secretary, stream: tally, command, expectedVersion: 1 }),
    ),
  )
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'stream.movedOn', details: { current: 2 } })
})

test('one stream is begun once, whoever is first', async () => {
  const { commission } = await openTally(store)
  const stream = { kind: 'session', id: crypto.randomUUID() } as const
  const open = { actor: { kind: 'engine' }, stream, commission, command: { type: 'Open', commission } } as const
  const answers = await Promise.all([store, other, store, other].map(({ door }) => door.knock(open)))
  expect(answers.map(({ events }) => events.length).sort()).toEqual([0, 0, 0, 1])
})

test('acts on many streams of one commission get numbers without a gap', async () => {
  const { commission } = await openTally(store)
  const tallies = await times(10, () => anotherTally(store, commission))
  await times(200, (index) => add(index % 2 ? store : other, tallies[index % 10] as (typeof tallies)[0]))
  const [found] = await stores.sql(
    'select count(*)::int as n, min(seq)::int as first, max(seq)::int as last from journal where circle = $1',
    [commission],
  )
  expect(found).toEqual({ n: 212, first: 1, last: 212 })
  expect((await stores.open('owner').journal.verify({ commission })).difference).toBeNull()
})

test('the earliest due of two acts that cross is the circle\u2019s, and its keeper is nudged', async () => {
  for (let round = 0; round < 10; round++) {
    const { commission } = await openTally(store)
    const tallies = await times(4, () => anotherTally(store, commission))
    await Promise.all(
      tallies.map((tally, index) =>
        tell(index % 2 ? store : other, tally, { type: 'Owe', key: 'k', body: 'kg', due: 2_000_000_000_000 - index }),
      ),
    )
    const [circle] = await stores.sql('select next_at::float8 from circle where id = $1', [commission])
    expect(circle).toEqual({ next_at: 1_999_999_999_997 })
    const [nudges] = await stores.sql(
      "select count(*) > 0 as some from outbox where kind = 'commission' and stream = $1",
      [commission],
    )
    expect(nudges).toEqual({ some: true })
  }
})

test('whoever is never first is told to come again after two seconds, not before and not much later', async () => {
  const { tally } = await openTally(store)
  await stores.sql(`create function always_first() returns trigger language plpgsql as $$ begin
    if new.id = '${tally.id}' then return null; end if; return new; end $$`)
  await stores.sql('create trigger always_first before update on stream for each row execute function always_first()')
  const begun = performance.now()
  await expect(add(store, tally)).rejects.toMatchObject({ name: 'Outage', code: 'stream.busy' })
  const took = performance.now() - begun
  await stores.sql('drop trigger always_first on stream')
  expect(took).toBeGreaterThan(1_800)
  expect(took).toBeLessThan(3_000)
  expect((await add(store, tally)).version).toBe(2)
})

test('an act that fails does not hold up those that wait behind it', async () => {
  const { tally } = await openTally(store)
  const ends = await Promise.allSettled([
    store.door.knock({ actor: { kind: 'time' }, stream: tally, command: { type: 'PassTime', due: 1 } }),
    add(store, tally),
    store.door.knock({ actor: { kind: 'time' }, stream: tally, command: { type: 'PassTime', due: 1 } }),
    add(store, tally),
  ])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
})
