import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { erasable } from '@plenary/domain'
import type { Store } from '@plenary/store'
import { plenaryOn } from '../support/plenary-command.js'
import { tallyAggregate } from '../support/tally.js'
import { add, aggregates, anotherTally, bringStores, openTally, type Stores, tell } from '../support/tally-store.js'

const words = 'a word too many'
const kinds = {
  ...aggregates,
  session: erasable(tallyAggregate('session'), () => true),
  decision: erasable(tallyAggregate('decision'), () => true),
}
let stores: Stores
let store: Store
let it: Awaited<ReturnType<typeof written>>
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner', { aggregates: kinds })
}, 60_000)
afterAll(() => stores.stop(), 60_000)
beforeEach(async () => {
  await stores.sql('truncate content, receipt')
  it = await written()
})

const note = { type: 'Add', by: 1, note: { text: words } }
/** A tally that tells another of it, with two texts. */
async function written() {
  const { commission, tally } = await openTally(store)
  const listener = await anotherTally(store, commission, 'decision')
  await tell(store, tally, { type: 'Listen', listener })
  const contentIn = async (command: typeof note, key: string) =>
    ((await tell(store, tally, command, key)).events[0] as unknown as { note: { content: string } }).note.content
  const content = await contentIn(note, 'written')
  const other = await contentIn({ ...note, note: { text: 'kept words' } }, 'other')
  return { commission, tally, listener, content, other }
}
const erasing = (content: string) => ({ type: 'EraseContent', content, authority: 'Order 7' })
const erase = (key = 'erase') => tell(store, it.tally, erasing(it.content), key)
const verified = () => store.journal.verify({ commission: it.commission })

/** Tables with a row in which that stands, as text or as bytes. */
async function tablesWith(found: string | Buffer): Promise<string[]> {
  const tables = await stores.sql<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  )
  const holds = tables.map(async ({ name }) => {
    const [row] = await stores.sql<{ n: number }>(
      `select count(*)::int as n from "${name}" r where strpos(r::text, $1) > 0 or strpos(r::text, $2) > 0`,
      [found.toString(), Buffer.from(found).toString('hex')],
    )
    return row?.n ? [name] : []
  })
  return (await Promise.all(holds)).flat().sort()
}
const rowOf = async (content: string) =>
  (
    await stores.sql<{ salt: Buffer | null; bytes: Buffer | null }>('select salt, bytes from content where id = $1', [
      content,
    ])
  )[0]
const receiptOf = async (key: string) =>
  (await stores.sql<{ salt: Buffer; request: Buffer }>('select salt, request from receipt where key = $1', [key]))[0]

test('what is erased is in no table any more, nor is its salt; the row stays, and another text stands', async () => {
  const { salt } = (await rowOf(it.content)) as { salt: Buffer }
  expect([await tablesWith(words), await tablesWith(salt.toString('hex'))]).toEqual([['content'], ['content']])
  await erase()
  expect([await tablesWith(words), await tablesWith(salt.toString('hex'))]).toEqual([[], []])
  expect(await rowOf(it.content)).toEqual({ salt: null, bytes: null })
  expect(await tablesWith('kept words')).toEqual(['content'])
})

test('the chain is whole, and verify names the act and its authority, at the command line too', async () => {
  await erase()
  const { erasures, difference } = await verified()
  expect([difference, erasures]).toMatchObject([
    null,
    [{ content: it.content, stream: it.tally.id, version: 5, authority: 'Order 7', by: { person: 'anna' } }],
  ])
  const { out } = await plenaryOn(stores.url, 'verify', '--commission', it.commission, '--json')
  expect(out).toContain('Order 7')
}, 60_000)

test('a text that is gone without an act, or is there again after one, is a difference', async () => {
  const before = await rowOf(it.content)
  await stores.sql('update content set salt = null, bytes = null where id = $1', [it.content])
  expect((await verified()).difference).toMatchObject({ table: 'content', key: it.content, found: null })
  await stores.sql('update content set salt = $2, bytes = $3 where id = $1', [it.content, before?.salt, before?.bytes])
  expect((await verified()).difference).toBeNull()
  await erase()
  await stores.sql('update content set salt = $2, bytes = $3 where id = $1', [it.content, before?.salt, before?.bytes])
  expect((await verified()).difference).toMatchObject({ table: 'content', key: it.content, expected: null })
})

test('the receipt of the act that wrote it answers no request any more; others are as they were', async () => {
  const [was, kept] = [await receiptOf('written'), await receiptOf('other')]
  const erased = await erase()
  const is = await receiptOf('written')
  expect([is?.salt.length, is?.request.length]).toEqual([16, 32])
  expect([is?.salt.equals(was!.salt), is?.request.equals(was!.request)]).toEqual([false, false])
  expect(await receiptOf('other')).toEqual(kept)
  await expect(tell(store, it.tally, note, 'written')).rejects.toMatchObject({ code: 'key.reused' })
  expect(await erase()).toEqual(erased)
})

test('what was never written there, or is erased, is refused by name, and nothing is recorded', async () => {
  const elsewhere = await anotherTally(store, it.commission)
  const unknown = { status: 404, code: 'content.unknown', details: { content: it.content, pointer: '/content' } }
  await expect(tell(store, elsewhere, erasing(it.content))).rejects.toMatchObject(unknown)
  // A name of something else that its acts carry.
  await expect(tell(store, it.tally, erasing(it.listener.id))).rejects.toMatchObject({ code: 'content.unknown' })
  await erase()
  await expect(erase('again')).rejects.toMatchObject(unknown)
  expect((await verified()).entries).toBe(8)
})

test('of two who erase it at once one does', async () => {
  const other = stores.open('owner', { aggregates: kinds })
  const ends = await Promise.allSettled([
    tell(store, it.tally, erasing(it.content), 'one'),
    tell(other, it.tally, erasing(it.content), 'two'),
  ])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await verified()).erasures).toHaveLength(1)
})

test('tried, it erases nothing', async () => {
  const { tally, content } = it
  const actor = { kind: 'person', person: 'anna', office: 'o', body: 'kg', role: 'secretary' } as const
  const { events } = await store.door.preview({ actor, stream: tally, command: erasing(content) })
  expect(events).toMatchObject([{ type: 'ContentErased', content }])
  expect(await tablesWith(words)).toEqual(['content'])
})

test('a stream made anew from its journal is what it was, and goes on', async () => {
  await erase()
  expect(await store.journal.rebuild(it.tally.id)).toEqual({ streams: 1, unreadable: [] })
  expect((await verified()).difference).toBeNull()
  expect((await add(store, it.tally)).version).toBe(6)
})
