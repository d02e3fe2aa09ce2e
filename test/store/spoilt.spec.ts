import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Store } from '@plenary/store'
import { aHistory } from '../support/history.js'
import { bringStores, type Stores } from '../support/tally-store.js'

let stores: Stores
let owner: Store
let history: Awaited<ReturnType<typeof aHistory>>
beforeAll(async () => {
  stores = await bringStores()
  owner = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)
beforeEach(async () => {
  history = await aHistory(stores.open('owner'))
})

// Whoever holds the database and spoils it is found out.

async function verifySpoilt(spoil: string, values: unknown[] = []) {
  await stores.spoil(spoil, values)
  const { difference } = await owner.journal.verify({ commission: history.commission })
  return difference
}
test('a changed payload, by its place in the chain', async () => {
  const spoil = `update journal set payload = replace(payload, '"by":3', '"by":4') where circle = $1 and seq = 5`
  expect(await verifySpoilt(spoil, [history.commission])).toMatchObject({ table: 'journal', column: 'hash', seq: 5 })
})

test('an instant set back', async () => {
  const spoil = 'update journal set at = at - 1 where circle = $1 and seq = 6'
  expect(await verifySpoilt(spoil, [history.commission])).toMatchObject({ table: 'journal', column: 'hash', seq: 6 })
})

test('an entry taken out', async () => {
  const spoil = 'delete from journal where circle = $1 and seq = 7'
  expect(await verifySpoilt(spoil, [history.commission])).toMatchObject({ table: 'journal', column: 'seq', seq: 8 })
})

test('the last entry taken out', async () => {
  const spoil = 'delete from journal where circle = $1 and seq = 14'
  const found = { table: 'circle', column: 'seq', circle: history.commission, expected: 13, found: 14 }
  expect(await verifySpoilt(spoil, [history.commission])).toMatchObject(found)
})

test.each([
  ['stream', '00000000-0000-4000-8000-000000000000'],
  ['kind', 'decision'],
  ['version', '99'],
  ['type', 'Closed'],
])('a column %s that does not say what the payload says', async (column, value) => {
  const spoil = `update journal set ${column} = $2 where circle = $1 and seq = 5`
  const found = { table: 'journal', column, circle: history.commission, seq: 5 }
  expect(await verifySpoilt(spoil, [history.commission, value])).toMatchObject(found)
})

test('a state, by the place within it', async () => {
  const spoil = `update stream set state = replace(state, '"total":4', '"total":400') where id = $1`
  const found = { table: 'stream', column: 'state', stream: history.tally.id, key: '/total', expected: 4, found: 400 }
  expect(await verifySpoilt(spoil, [history.tally.id])).toMatchObject(found)
})

test('a state whose fields stand in another order', async () => {
  const spoil = `update stream set state = replace(replace(state, '"total":4,', ''), '"calls":true', '"total":4,"calls":true')
    where id = $1`
  const order = ['id', 'commission', 'total', 'notes']
  const found = await verifySpoilt(spoil, [history.tally.id])
  expect(found).toMatchObject({ table: 'stream', column: 'state', key: '' })
  expect((found?.expected as string[]).slice(0, 4)).toEqual(order)
})

test.each([
  ['version', '7', 12],
  ['calls', 'false', true],
  ['open', 'false', true],
  ['next_at', '1', 1893456000000],
])('a stream whose %s is not what follows', async (column, value, expected) => {
  const found = { table: column === 'next_at' ? 'circle' : 'stream', column, expected }
  const spoil = `update stream set ${column} = ${value} where id = $1`
  const difference = await verifySpoilt(spoil, [history.tally.id])
  expect(difference).toMatchObject(column === 'next_at' ? { ...found, expected: 1, found: 1893456000000 } : found)
})

test('a circle that would wake its keeper too late', async () => {
  const spoil = 'update circle set next_at = next_at + 1 where id = $1'
  const found = { table: 'circle', column: 'next_at', expected: 1893456000000, found: 1893456000001 }
  expect(await verifySpoilt(spoil, [history.commission])).toMatchObject(found)
})

test('a circle said to be that of another commission', async () => {
  const other = '00000000-0000-4000-8000-00000000000b'
  const found = { table: 'circle', column: 'id', expected: other, found: history.commission }
  expect(
    await verifySpoilt('update circle set commission = $2 where id = $1', [history.commission, other]),
  ).toMatchObject(found)
})

test('a row changed, missing or invented', async () => {
  const stream = history.tally.id
  const item = { table: 'agenda_item', stream, key: [stream, 'one'] }
  const changed = `update agenda_item set title = '{"en":"Other"}' where session = $1 and id = 'one'`
  const title = { key: [stream, 'one'], column: 'title', expected: 'One, again', found: 'Other' }
  expect(await verifySpoilt(changed, [stream])).toMatchObject({ ...item, ...title })
  await owner.journal.rebuild(stream)
  expect(await verifySpoilt('delete from agenda_item where session = $1', [stream])).toMatchObject({
    ...item,
    found: null,
  })
  await owner.journal.rebuild(stream)
  const invented = `insert into agenda_item select session, 'new', circle, stream, position, title, origin, proposer,
    status from agenda_item where session = $1`
  expect(await verifySpoilt(invented, [stream])).toMatchObject({ ...item, key: [stream, 'new'], expected: null })
})

test('a duty made later and a notice made earlier than they are', async () => {
  const stream = history.tally.id
  const duty = `update duty set due_to = due_to + interval '1 ms' where stream = $1 and key = 'report'`
  const due = { expected: 1893456000000, found: 1893456000001 }
  expect(await verifySpoilt(duty, [stream])).toMatchObject({
    table: 'duty',
    key: [stream, 'report'],
    column: 'due_to',
    ...due,
  })
  await owner.journal.rebuild(stream)
  const notice = `update notice set at = at - interval '1 day' where stream = $1 and key = 'owing/report'`
  const found = { table: 'notice', key: [stream, 'owing/report'], column: 'at' }
  expect(await verifySpoilt(notice, [stream])).toMatchObject(found)
})

test('a receipt invented, and one taken away', async () => {
  const invented = `insert into receipt select circle, actor, 'never sent', request, stream, first_version, last_version, salt
    from receipt where stream = $1 and key = 'first'`
  const found = { table: 'receipt', stream: history.tally.id, key: ['anna', 'never sent'] }
  expect(await verifySpoilt(invented, [history.tally.id])).toMatchObject(found)
  await stores.sql("delete from receipt where key = 'never sent'")
  const taken = `delete from receipt where stream = $1 and key = 'second'`
  const entry = { table: 'receipt', circle: history.commission, stream: history.tally.id, key: 'second' }
  expect(await verifySpoilt(taken, [history.tally.id])).toMatchObject({ ...entry, seq: 13 })
})

test('a text that is not the one whose hash was signed, one taken away, and one laid into another circle', async () => {
  const { content, tally } = history
  const forged = 'update content set bytes = $2 where id = $1'
  const found = { table: 'content', column: 'bytes', stream: tally.id, key: content }
  expect(await verifySpoilt(forged, [content, Buffer.from('forged')])).toMatchObject(found)
  const emptied = 'update content set bytes = null where id = $1'
  expect(await verifySpoilt(emptied, [content])).toMatchObject({ ...found, found: null })
  const moved = "update content set bytes = 'spoken', circle = $2 where id = $1"
  const laid = { table: 'content', column: 'circle', expected: history.commission, found: tally.id, key: content }
  expect(await verifySpoilt(moved, [content, tally.id])).toMatchObject(laid)
  expect(await verifySpoilt('delete from content where id = $1', [content])).toMatchObject({ table: 'content' })
})

test('a stream without a journal, a row without a stream', async () => {
  const id = '00000000-0000-4000-8000-00000000000a'
  const columns = 'kind, circle, commission, version, shape, state, calls, calls_since, open, next_at'
  const invented = `insert into stream (id, ${columns}) select '${id}', ${columns} from stream where id = $1`
  expect(await verifySpoilt(invented, [history.listener.id])).toMatchObject({ table: 'stream', stream: id })
  await stores.sql('delete from stream where id = $1', [id])
  const row = `insert into notice select '${id}', key, circle, commission, kind, body, role, at, subject, level
    from notice where stream = $1 and key = 'owing/report'`
  expect(await verifySpoilt(row, [history.tally.id])).toMatchObject({ table: 'notice', stream: id })
})
