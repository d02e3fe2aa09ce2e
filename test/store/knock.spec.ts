import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { checksums } from '../support/checksums.js'
import { add, bringStores, openTally, person, type Stores, secretary, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

/** Nothing at all is written by an act that ends like this. */
async function leavesNoTrace(act: () => Promise<unknown>, outcome: object) {
  const before = await checksums(stores)
  await expect(act()).rejects.toMatchObject(outcome)
  expect(await checksums(stores)).toEqual(before)
}

test('an act is answered with its events, and stands in state, journal and head', async () => {
  const { tally, commission } = await openTally(store)
  const receivedAt = Date.UTC(2026, 8, 1, 12)
  const command = { type: 'Add', by: 5 }
  const answer = await store.door.knock({ actor: secretary, stream: tally, command, key: 'k1', receivedAt })
  expect(answer).toEqual({ version: 2, events: [{ type: 'Added', v: 1, at: 1788264000000, by: 5 }] })
  expect(await store.reads.state(tally)).toMatchObject({ version: 2, state: { total: 5 } })
  const [entry] = await stores.sql<{ payload: string }>(
    'select seq::int, at::float8, kind, version, type, payload from journal where circle = $1 order by seq desc limit 1',
    [commission],
  )
  expect(entry).toEqual({
    seq: 3,
    at: 1788264000000,
    kind: 'session',
    version: 2,
    type: 'Added',
    payload:
      '{"actor":{"body":"kg","kind":"person","office":"secretary-kg","person":"anna","role":"secretary"},' +
      '"event":{"at":1788264000000,"by":5,"type":"Added","v":1},"key":"k1","kind":"session",' +
      `"stream":"${tally.id}","version":2}`,
  })
  const [head] = await stores.sql('select seq::int, part from circle where id = $1', [commission])
  expect(head).toEqual({ seq: 3, part: null })
})

test('several events of one act are numbered one by one', async () => {
  const { tally } = await openTally(store)
  const answer = await store.door.knock({ actor: secretary, stream: tally, command: { type: 'Add', by: 2, times: 3 } })
  expect([answer.version, answer.events.length]).toEqual([4, 3])
  expect(await store.reads.state(tally)).toMatchObject({ version: 4, state: { total: 6 } })
})

test('the same command without a key is another act', async () => {
  const { tally } = await openTally(store)
  await add(store, tally)
  expect((await add(store, tally)).version).toBe(3)
})

test('an act in which nothing happens writes nothing, no receipt either', async () => {
  const { tally } = await openTally(store)
  const before = await checksums(stores)
  const settle = { actor: secretary, stream: tally, command: { type: 'Settle', key: 'none' }, key: 'k' }
  expect(await store.door.knock(settle)).toEqual({ version: 1, events: [] })
  expect(await checksums(stores)).toEqual(before)
})

test('a named version that has passed is refused with both numbers', async () => {
  const { tally } = await openTally(store)
  await add(store, tally)
  const late = { actor: secretary, stream: tally, command: { type: 'Add', by: 1 }, expectedVersion: 1 }
  const outcome = { status: 412, code: 'stream.movedOn', details: { expected: 1, current: 2 } }
  await leavesNoTrace(() => store.door.knock(late), outcome)
  expect((await store.door.knock({ ...late, expectedVersion: 2 })).version).toBe(3)
})

test('an act of another role, of the engine or of time is refused to a person', async () => {
  const { tally } = await openTally(store)
  const knock = (role: typeof secretary.role, type: string) => () =>
    store.door.knock({ actor: { ...secretary, role }, stream: tally, command: { type } })
  await leavesNoTrace(knock('observer', 'Add'), { status: 403, code: 'act.notPermitted' })
  for (const type of ['PassTime', 'NoteTotal', 'Answer', 'NoSuchAct'])
    await leavesNoTrace(knock('secretary', type), { status: 403, code: 'act.notPermitted' })
})

test('an act that is not open now is refused with the reason that the act carries', async () => {
  const { tally } = await openTally(store)
  await tell(store, tally, { type: 'Close' })
  await leavesNoTrace(() => add(store, tally), { status: 409, code: 'tally.closed' })
})

test('a rule that refuses leaves no trace', async () => {
  const { tally } = await openTally(store)
  const early = { actor: { kind: 'time' } as const, stream: tally, command: { type: 'PassTime', due: 1 } }
  await leavesNoTrace(() => store.door.knock(early), { status: 409, code: 'tally.notDue' })
})

test('a stream that is unknown, of another kind or of another commission is not found', async () => {
  const { tally, commission } = await openTally(store)
  const elsewhere = await openTally(store)
  const places = [
    { stream: { kind: 'session', id: randomUUID() }, commission },
    { stream: { kind: 'session', id: 'not-an-id' }, commission },
    { stream: { kind: 'session', id: tally.id.toUpperCase() }, commission },
    { stream: { kind: 'decision', id: tally.id }, commission },
    { stream: { kind: 'document', id: tally.id }, commission },
    { stream: tally, commission: elsewhere.commission },
  ] as const
  const command = { type: 'Add', by: 1 }
  for (const place of places)
    await leavesNoTrace(() => store.door.knock({ ...place, actor: person('secretary'), command }), {
      status: 404,
      code: 'stream.unknown',
    })
})

test('what a person writes is kept apart: the journal has its id and salted hash only', async () => {
  const { tally, commission } = await openTally(store)
  const secret = 'Совершенно отдельный текст'
  const { events } = await tell(store, tally, { type: 'Add', by: 1, note: { text: secret } })
  const [{ note }] = events as unknown as [{ note: { content: string; hash: string } }]
  const [content] = await stores.sql(
    `select circle, convert_from(bytes, 'UTF8') as text, length(salt) as salt,
      encode(sha256(salt || bytes), 'hex') as hash from content where id = $1`,
    [note.content],
  )
  expect(content).toEqual({ circle: commission, text: secret, salt: 16, hash: note.hash })
  for (const table of ['journal', 'stream', 'outbox', 'receipt', 'duty', 'notice']) {
    const [found] = await stores.sql(`select count(*)::int as n from "${table}" r where r::text like $1`, [
      `%${secret}%`,
    ])
    expect([table, found]).toEqual([table, { n: 0 }])
  }
})

test('a text that no event names is not kept', async () => {
  const { tally } = await openTally(store)
  await tell(store, tally, { type: 'Settle', key: 'k', remark: { text: 'dropped' } })
  await tell(store, tally, { type: 'PutItem', id: 'i', title: 'x', remark: { text: 'dropped' } })
  const dropped = "select count(*)::int as n from content where bytes = 'dropped'::bytea"
  expect(await stores.sql(dropped)).toEqual([{ n: 0 }])
})

test('characters that cannot be kept are refused wherever they stand', async () => {
  const { tally } = await openTally(store)
  for (const broken of ['a\0b', '\ud800'])
    for (const command of [
      { type: 'PutItem', id: broken, title: 'x' },
      { type: 'Add', by: 1, note: { text: broken } },
      { type: 'Add', by: 1, [broken]: 1 },
    ])
      await leavesNoTrace(() => store.door.knock({ actor: secretary, stream: tally, command, key: 'k' }), {
        status: 400,
        code: 'command.malformed',
      })
})

test('a part has a circle of its own, with its own numbers and receipts', async () => {
  const { commission } = await openTally(store)
  const desk = { kind: 'desk', id: randomUUID() } as const
  const open = { type: 'Open', commission }
  await store.door.knock({ actor: secretary, stream: desk, commission, part: 'kg', command: open, key: 'one' })
  const heads = await stores.sql('select part, seq::int from circle where commission = $1 order by part nulls first', [
    commission,
  ])
  expect(heads).toEqual([
    { part: null, seq: 2 },
    { part: 'kg', seq: 1 },
  ])
  const [{ circle }] = (await stores.sql('select circle from stream where id = $1', [desk.id])) as [{ circle: string }]
  expect(await stores.sql('select circle, key from receipt where stream = $1', [desk.id])).toEqual([
    { circle, key: 'one' },
  ])
  expect(circle).not.toBe(commission)
})

test('a look is good for the stream and the person for whom it was taken, and for no other', async () => {
  const { tally, commission } = await openTally(store)
  const visit = await store.door.admit({ stream: tally, commission, person: 'boris' })
  const knock = { actor: secretary, stream: tally, command: { type: 'Add', by: 1 } }
  await expect(store.door.knock(knock, visit)).rejects.toMatchObject({ name: 'Defect' })
  const { tally: other } = await openTally(store)
  const boris = { ...secretary, person: 'boris' }
  await expect(store.door.knock({ ...knock, actor: boris, stream: other }, visit)).rejects.toMatchObject({
    name: 'Defect',
  })
  expect((await store.door.knock({ ...knock, actor: boris }, visit)).version).toBe(2)
})
