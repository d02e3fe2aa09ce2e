import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { migrate, type Answer, type Store } from '@plenary/store'
import { checksums } from '../support/checksums.js'
import { add, anotherTally, bringStores, openTally, secretary, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('the same key with the same request is answered again, and nothing happens again', async () => {
  const { tally } = await openTally(store)
  const first = await add(store, tally, 'k', 5)
  await add(store, tally, 'other', 1)
  const before = await checksums(stores)
  expect(await add(store, tally, 'k', 5)).toEqual(first)
  expect(await add(stores.open('owner'), tally, 'k', 5)).toEqual(first)
  expect(await checksums(stores)).toEqual(before)
  expect(first).toMatchObject({ version: 2, events: [{ type: 'Added', by: 5 }] })
})

test('texts make the same request when they are sent again', async () => {
  const { tally } = await openTally(store)
  const note = { type: 'Add', by: 1, note: { text: 'the same words' } }
  const first = await tell(store, tally, note, 'k')
  expect(await tell(store, tally, note, 'k')).toEqual(first)
  expect(await stores.sql("select count(*)::int as n from content where bytes = 'the same words'")).toEqual([{ n: 1 }])
})

const plainHash = (request: string) => createHash('sha256').update(request)

test('a receipt keeps no hash from which a short text could be guessed, and none that is the same elsewhere', async () => {
  const { tally } = await openTally(store)
  const note = { type: 'Add', by: 1, note: { text: 'no' } }
  await tell(store, tally, note, 'one')
  await tell(store, tally, note, 'two')
  // As RFC 8785 writes it: what whoever guesses would write.
  const asked = `{"command":{"by":1,"note":{"text":"no"},"type":"Add"},"office":"secretary-kg","stream":{"id":"${tally.id}","kind":"session"}}`
  const kept = await stores.sql<{ salt: Buffer; request: Buffer }>(
    'select salt, request from receipt where stream = $1',
    [tally.id],
  )
  const [one, two] = kept as [(typeof kept)[0], (typeof kept)[0]]
  const plain = plainHash(asked).digest()
  expect(one.request.equals(plain) || two.request.equals(plain) || one.request.equals(two.request)).toBe(false)
  for (const { salt, request } of kept)
    expect(createHash('sha256').update(salt).update(plain).digest('hex')).toBe(request.toString('hex'))
  expect([one.salt.length, two.salt.length]).toEqual([16, 16])
})

test('a receipt from before the salts is answered as before', async () => {
  const { tally } = await openTally(store)
  const first = await add(store, tally, 'k', 5)
  const asked = `{"command":{"by":5,"type":"Add"},"office":"secretary-kg","stream":{"id":"${tally.id}","kind":"session"}}`
  await stores.sql('alter table receipt drop column salt')
  await stores.sql('update receipt set request = $2 where stream = $1', [tally.id, plainHash(asked).digest()])
  await stores.sql("delete from migration where name = 'SaltedReceipts1764200000000'")
  expect(await migrate(stores.url)).toEqual(['SaltedReceipts1764200000000'])
  expect(await add(stores.open('owner'), tally, 'k', 5)).toEqual(first)
  await expect(add(stores.open('owner'), tally, 'k', 6)).rejects.toMatchObject({ code: 'key.reused' })
})

test('the same key with another request is refused: another command, stream, office or named request', async () => {
  const { tally, commission } = await openTally(store)
  const other = await anotherTally(store, commission)
  await add(store, tally, 'k', 5)
  const again = { actor: secretary, stream: tally, command: { type: 'Add', by: 5 }, key: 'k' }
  const reused = { status: 422, code: 'key.reused', details: { key: 'k' } }
  const before = await checksums(stores)
  for (const knock of [
    { ...again, command: { type: 'Add', by: 6 } },
    { ...again, stream: other },
    { ...again, actor: { ...secretary, office: 'other' } },
    { ...again, request: 'other' },
  ])
    await expect(store.door.knock(knock)).rejects.toMatchObject(reused)
  expect(await checksums(stores)).toEqual(before)
})

test('a key belongs to one person and one circle', async () => {
  const { tally } = await openTally(store)
  const elsewhere = await openTally(store)
  await add(store, tally, 'k', 5)
  const boris = { ...secretary, person: 'boris' }
  const command = { type: 'Add', by: 6 }
  expect((await store.door.knock({ actor: boris, stream: tally, command, key: 'k' })).version).toBe(3)
  expect((await add(store, elsewhere.tally, 'k', 7)).version).toBe(2)
})

test('a key of a refused or empty act stays free', async () => {
  const { tally } = await openTally(store)
  await tell(store, tally, { type: 'Settle', key: 'nothing' }, 'k')
  const late = { actor: secretary, stream: tally, command: { type: 'Add', by: 1 }, key: 'k', expectedVersion: 7 }
  await expect(store.door.knock(late)).rejects.toMatchObject({ code: 'stream.movedOn' })
  expect((await add(store, tally, 'k', 5)).version).toBe(2)
})

test('an answered key is answered again although the act would no longer be open, or its version has passed', async () => {
  const { tally } = await openTally(store)
  const knock = { actor: secretary, stream: tally, command: { type: 'Add', by: 5 }, key: 'k', expectedVersion: 1 }
  const first = await store.door.knock(knock)
  await tell(store, tally, { type: 'Close' })
  expect(await store.door.knock(knock)).toEqual(first)
})

test('an act of several events is answered again whole', async () => {
  const { tally } = await openTally(store)
  const thrice = { type: 'Add', by: 2, times: 3 }
  const first = await tell(store, tally, thrice, 'k')
  const again = await tell(store, tally, thrice, 'k')
  expect([again.version, again.events.length]).toEqual([4, 3])
  expect(again).toEqual(first)
})

test('two first uses of one key at once, within a process and across two: one act, one answer', async () => {
  const { tally } = await openTally(store)
  const other = stores.open('owner')
  const uses = Array.from({ length: 20 }, (_, index) => add(index % 2 ? store : other, tally, 'k', 5))
  const answers = await Promise.all(uses)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await store.reads.state(tally)).toMatchObject({ version: 2, state: { total: 5 } })
})

test('first uses of one key on several streams at once: one is done, the others are refused', async () => {
  const { tally, commission } = await openTally(store)
  const tallies = [tally, ...(await Promise.all([1, 2, 3].map(() => anotherTally(store, commission))))]
  const place = { commission, person: 'anna', key: 'k' }
  // All have looked and found no receipt before the first of them acts.
  const visits = await Promise.all(tallies.map((stream) => store.door.admit({ ...place, stream })))
  const ends = await Promise.allSettled(
    tallies.map((stream, index) =>
      store.door.knock({ actor: secretary, stream, command: { type: 'Add', by: 5 }, key: 'k' }, visits[index]),
    ),
  )
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'key.reused' })
  const [receipts] = await stores.sql('select count(*)::int as n from receipt where circle = $1', [commission])
  expect(receipts).toEqual({ n: 1 })
})

test('neither the engine nor time leaves receipts', async () => {
  const { tally } = await openTally(store)
  for (const kind of ['engine', 'time'] as const)
    await store.door.knock({ actor: { kind }, stream: tally, command: { type: 'Add', by: 1 }, key: 'k' })
  expect(await store.reads.state(tally)).toMatchObject({ state: { total: 2 } })
  expect(await stores.sql('select count(*)::int as n from receipt where stream = $1', [tally.id])).toEqual([{ n: 0 }])
})

test('a look that is out of date when its turn comes is taken again, receipt and version', async () => {
  const { tally, commission } = await openTally(store)
  const place = { stream: tally, commission, person: 'anna', key: 'k' }
  const visits = await Promise.all([store.door.admit(place), store.door.admit(place)])
  const knock = { actor: secretary, stream: tally, command: { type: 'Add', by: 5 }, key: 'k' }
  const [one, two] = (await Promise.all(visits.map((visit) => store.door.knock(knock, visit)))) as [Answer, Answer]
  expect(two).toEqual(one)
  expect(await store.reads.state(tally)).toMatchObject({ version: 2, state: { total: 5 } })
  const early = await store.door.admit({ ...place, key: 'later' })
  await add(store, tally)
  expect((await store.door.knock({ ...knock, key: 'later', expectedVersion: 3 }, early)).version).toBe(4)
})
