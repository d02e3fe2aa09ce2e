import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { add, anotherTally, bringStores, engine, openTally, type Stores, tell } from '../support/tally-store.js'

const noon = Date.UTC(2030, 0, 1, 12)
const hour = 3_600_000
let stores: Stores
let store: Store
let keeper: Store
let now = noon
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner', { now: () => now })
  keeper = stores.open('engine', { now: () => now })
}, 60_000)
afterAll(() => stores.stop(), 60_000)
beforeEach(() => {
  now = noon
})
const owe = (stream: Parameters<typeof tell>[1], key: string, due: number) =>
  tell(store, stream, { type: 'Owe', key, body: 'kg', due })
const nudgesOf = (commission: string) =>
  stores.sql("select from outbox where what = 'nudge' and kind = 'commission' and stream = $1", [commission])

test('the keeper sleeps to the least due of all circles of its commission', async () => {
  const { commission, tally } = await openTally(store)
  expect(await keeper.clock.watch(commission)).toEqual({ dueIn: null, advancing: false, now: noon, nextAt: null })
  await owe(tally, 'late', noon + 3 * hour)
  const desk = { kind: 'desk', id: crypto.randomUUID() } as const
  const open = { type: 'Open', commission }
  await store.door.knock({ actor: engine, stream: desk, commission, part: 'kg', command: open })
  await owe(desk, 'early', noon + 2 * hour)
  expect(await keeper.clock.watch(commission)).toMatchObject({ dueIn: 2 * hour, nextAt: noon + 2 * hour })
  now = noon + 5 * hour
  expect(await keeper.clock.watch(commission)).toMatchObject({ dueIn: 0 })
  expect(await keeper.clock.watch(crypto.randomUUID())).toBeNull()
})

test('the keeper is nudged when its next due changes by an act, not by one of time and not by one that leaves it', async () => {
  const { commission, tally } = await openTally(store)
  await owe(tally, 'one', noon + hour)
  expect(await nudgesOf(commission)).toHaveLength(1)
  await owe(tally, 'two', noon + 2 * hour)
  expect(await nudgesOf(commission)).toHaveLength(1)
  await tell(store, tally, { type: 'Settle', key: 'two' })
  await add(store, tally)
  expect(await nudgesOf(commission)).toHaveLength(1)
  await owe(tally, 'zero', noon + hour / 2)
  expect(await nudgesOf(commission)).toHaveLength(2)
  now = noon + hour
  expect(await keeper.passDue(commission)).toBe(1)
  expect(await nudgesOf(commission)).toHaveLength(2)
  expect(await keeper.clock.watch(commission)).toMatchObject({ dueIn: null })
})

test('what is due is passed oldest first, once, dated by the clock', async () => {
  const { commission, tally } = await openTally(store)
  const other = await anotherTally(store, commission)
  await owe(tally, 'second', noon + 2 * hour)
  await owe(other, 'first', noon + hour)
  await owe(other, 'later', noon + 9 * hour)
  now = noon + 3 * hour
  let beats = 0
  expect(await keeper.passDue(commission, () => (beats += 1))).toBe(2)
  expect(beats).toBe(2)
  expect(await keeper.passDue(commission)).toBe(0)
  const passed = await stores.sql(
    "select stream, at::float8, payload::json->'event'->'keys' as keys from journal where circle = $1 and type = 'TimePassed' order by seq",
    [commission],
  )
  expect(passed).toEqual([
    { stream: other.id, at: noon + 3 * hour, keys: ['first'] },
    { stream: tally.id, at: noon + 3 * hour, keys: ['second'] },
  ])
  expect(await stores.sql('select key, state from duty where stream = $1 order by key', [other.id])).toEqual([
    { key: 'first', state: 'missed' },
    { key: 'later', state: 'open' },
  ])
})

test('a stream in which time cannot pass is reported, holds up no other, and is not asked without a pause', async () => {
  const { commission, tally } = await openTally(store)
  const broken = await anotherTally(store, commission)
  await owe(broken, 'first', noon + hour)
  await owe(tally, 'second', noon + 2 * hour)
  await stores.sql('update stream set shape = 0 where id = $1', [broken.id])
  await stores.spoil("update journal set payload = replace(payload, 'Owing', 'Unheard') where stream = $1", [broken.id])
  now = noon + 3 * hour
  expect(await keeper.passDue(commission)).toBe(1)
  const stuck = { kind: 'stuckTime', stream: broken.id, code: 'stream.unreadable' }
  expect(await keeper.incidents.open(commission)).toMatchObject([stuck])
  expect(await keeper.clock.watch(commission)).toMatchObject({ dueIn: 30_000 })
  await stores.spoil("update journal set payload = replace(payload, 'Unheard', 'Owing') where stream = $1", [broken.id])
  expect(await keeper.passDue(commission)).toBe(1)
  expect(await keeper.incidents.open(commission)).toEqual([])
})

test('a rehearsal\u2019s clock moves forward only, and its acts are dated by it', async () => {
  const { commission, tally } = await openTally(store, true)
  expect(await keeper.clock.move(commission, noon + 48 * hour)).toBe(noon + 48 * hour)
  expect(await keeper.clock.move(commission, noon + 24 * hour)).toBe(noon + 48 * hour)
  now = noon + hour
  expect(await keeper.clock.now(commission)).toBe(noon + 49 * hour)
  const { events } = await add(store, tally)
  expect(events).toMatchObject([{ at: noon + 49 * hour }])
  await owe(tally, 'k', noon + 60 * hour)
  expect(await keeper.clock.watch(commission)).toMatchObject({ dueIn: 11 * hour })
})

test('the clock of a real commission cannot be moved', async () => {
  const { commission } = await openTally(store)
  await expect(keeper.clock.move(commission, noon + hour)).rejects.toMatchObject({ code: 'clock.notOfRehearsal' })
  expect(await keeper.clock.now(commission)).toBe(noon)
})

test('a rehearsal advances by stepping from due to due up to its target', async () => {
  const { commission, tally } = await openTally(store, true)
  await owe(tally, 'one', noon + 24 * hour)
  await owe(tally, 'two', noon + 48 * hour)
  await owe(tally, 'beyond', noon + 96 * hour)
  const stream = { kind: 'commission', id: commission } as const
  const target = noon + 72 * hour
  await store.door.knock({ actor: engine, stream, command: { type: 'AdvanceClock', target } })
  const steps: number[] = []
  for (;;) {
    const seen = await keeper.clock.watch(commission)
    if (!seen?.advancing || seen.nextAt === null) break
    steps.push((await keeper.clock.move(commission, seen.nextAt)) - noon)
    await keeper.passDue(commission)
  }
  expect(steps).toEqual([24 * hour, 48 * hour, 72 * hour])
  expect(await keeper.clock.now(commission)).toBe(target)
})

test('what operators watch: due moments that have not passed, by the clock of each commission', async () => {
  await stores.sql('update circle set next_at = null')
  const { commission, tally } = await openTally(store, true)
  await owe(tally, 'k', noon + hour)
  expect(await keeper.metrics()).toMatchObject({ oldestDue: 0 })
  await keeper.clock.move(commission, noon + 3 * hour)
  expect(await keeper.metrics()).toMatchObject({ oldestDue: 2 * hour })
  await tell(store, tally, { type: 'Call' })
  expect(await keeper.metrics()).toMatchObject({ streamsCalling: 0 })
  await stores.sql('update stream set calls_since = calls_since - 61000 where id = $1', [tally.id])
  await add(store, tally)
  expect(await keeper.metrics()).toMatchObject({ streamsCalling: 1, stuckConductors: 0 })
  const stuck = { kind: 'stuckConductor', stream: tally.id, commission: null, version: 3, code: 'x' } as const
  await keeper.incidents.report(stuck)
  await keeper.incidents.report(stuck)
  expect(await keeper.metrics()).toMatchObject({ stuckConductors: 1 })
  expect(await keeper.incidents.open(commission)).toMatchObject([{ ...stuck, commission }])
})
