import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { editionOf, type Anchor, type Store } from '@plenary/store'
import { aHistory } from '../support/history.js'
import { add, aggregates, bringStores, type Stores } from '../support/tally-store.js'

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

// Not even the owner of the database can rewrite the past: what proves the journal is not in the database.

const verify = async (anchors: readonly Anchor[] = []) =>
  (await owner.journal.verify({ commission: history.commission, anchors })).difference

test('a journal rewritten with a right chain, by the anchor that was printed before', async () => {
  const anchors = await owner.journal.heads(history.commission)
  await stores.spoil('delete from journal where circle = $1 and seq = 14', [history.commission])
  const back = 'update circle c set seq = 13, hash = j.hash from journal j where j.circle = c.id and j.seq = 13'
  await stores.sql(`${back} and c.id = $1`, [history.commission])
  expect(await verify(anchors)).toMatchObject({ table: 'journal', column: 'hash', seq: 14, found: null })
})

test('a journal rewritten where the functions of the database were taught to find it right', async () => {
  const anchors = await owner.journal.heads(history.commission)
  const [made] = await stores.sql<{ text: string }>("select pg_get_functiondef('chained'::regproc) as text")
  const payload = `update journal set payload = replace(payload, '"by":3', '"by":4') where circle = $1 and seq = 5`
  await stores.spoil(payload, [history.commission])
  await stores.sql(`create or replace function chained(previous bytea, payload text, seq bigint, circle uuid, at bigint)
    returns bytea language sql as 'select hash from journal j where j.circle = $4 and j.seq = $3'`)
  const found = [await verify(), await verify(anchors)]
  await stores.sql(made?.text ?? '')
  const changed = { table: 'journal', column: 'hash', circle: history.commission, seq: 5 }
  expect(found).toMatchObject([changed, changed])
})

test('an anchor of a circle that never was, and one with a hash that was never made', async () => {
  const [head] = (await owner.journal.heads(history.commission)) as unknown as [Anchor]
  expect(await verify([head])).toBeNull()
  const { id } = history.tally
  expect(await verify([{ ...head, circle: id }])).toMatchObject({ table: 'journal', circle: id, found: null })
  const other = { ...head, hash: '0'.repeat(64) }
  expect(await verify([other])).toMatchObject({ column: 'hash', expected: other.hash, found: head.hash })
})

test('an anchor of another commission than the one that is asked for', async () => {
  const { commission } = await aHistory(stores.open('owner'))
  const anchors = await owner.journal.heads(commission)
  expect(await verify(anchors)).toBeNull()
  await stores.spoil('update journal set at = at - 1 where circle = $1 and seq = 6', [commission])
  expect(await verify(anchors)).toMatchObject({ column: 'hash', circle: commission, seq: 6 })
})

test('a circle given to a part, and one whose row is lost', async () => {
  const { commission } = history
  await stores.sql("update circle set part = 'kg' where id = $1", [commission])
  expect(await verify()).toMatchObject({ table: 'circle', column: 'id', key: 'kg', found: commission })
  await stores.sql('delete from circle where id = $1', [commission])
  expect(await verify()).toEqual({ table: 'circle', circle: commission })
})

test('an edition of the rules with another text or another name, and one that is lost', async () => {
  const { hash: edition, body } = editionOf({ id: 'rules', quorum: 2 } as never)
  await stores.sql("insert into edition (hash, id, body) values ($1, 'rules', $2)", [edition, body])
  const session = { ...aggregates.session, edition: () => edition } as NonNullable<typeof aggregates.session>
  const pinned = { aggregates: { ...aggregates, session } }
  const named = { table: 'edition', key: edition }
  await stores.sql(`update edition set body = replace(body, ':2', ':1') where hash = $1`, [edition])
  // printf '{"id":"rules","quorum":1}' | sha256sum
  const found = '273ca85c535b438cda34e609c7cb9bffb9185dea3b4ac216aa5661dc677470fe'
  expect(await verify()).toEqual({ ...named, column: 'body', expected: edition, found })
  const unreadable = { name: 'Outage', code: 'stream.unreadable', details: { edition } }
  await expect(add(stores.open('owner', pinned), history.tally)).rejects.toMatchObject(unreadable)
  await expect(stores.open('owner').editions.get(edition)).rejects.toMatchObject(unreadable)
  await stores.sql(`update edition set body = replace(body, ':1', ':2'), id = 'laws' where hash = $1`, [edition])
  expect(await verify()).toEqual({ ...named, column: 'id', expected: 'rules', found: 'laws' })
  await stores.sql('delete from edition where hash = $1', [edition])
  await expect(add(stores.open('owner', pinned), history.tally)).rejects.toMatchObject(unreadable)
  const { journal } = stores.open('owner', pinned)
  const { commission, tally } = history
  expect((await journal.verify({ commission })).difference).toMatchObject({ ...named, stream: tally.id })
  expect(await journal.rebuild(tally.id)).toEqual({ streams: 0, unreadable: [tally.id] })
})
