import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { entryOf, forgedAct } from '../support/forged-act.js'
import { openTally } from '../support/tally-store.js'
import { bringWalls, type Walls } from '../support/walls.js'

// What the door's function itself keeps apart, whoever calls it: each of its conditions.
let walls: Walls
let owner: pg.Client
let other: string
let version: number
beforeAll(async () => {
  walls = await bringWalls()
  other = (await openTally(walls.owner)).commission
  version = 1
  owner = new pg.Client({ connectionString: walls.stores.url, options: '-c role=plenary_owner' })
  await owner.connect()
}, 60_000)
afterAll(async () => {
  await owner.end()
  await walls.stores.stop()
}, 60_000)

const sql: Walls['stores']['sql'] = (text, values) => walls.stores.sql(text, values)
const one: Walls['stores']['value'] = (text, values) => walls.stores.value(text, values)
const record = async (head: object, changes: object = {}, type = 'Added', event: object = {}): Promise<boolean> => {
  const { commission, tally } = walls
  const own = { stream: tally.id, kind: 'session', circle: commission, commission, was: version, version: version + 1 }
  const act = forgedAct({ ...own, ...head }, [entryOf('vera', event)], changes, type)
  const { rows } = await owner.query<{ recorded: boolean }>(`select ${act} as recorded`)
  const recorded = rows[0]?.recorded === true
  if (recorded && !('stream' in head)) version += 1
  return recorded
}

test('an act is recorded where its stream stands as it says, and leaves nothing where it does not', async () => {
  const entries = () => one('select count(*) from journal')
  const before = await entries()
  for (const head of [{ was: 5, version: 6 }, { rebuilt_at: 5 }, { kind: 'decision' }, { stream: randomUUID() }])
    expect([head, await record(head)]).toEqual([head, false])
  expect(await entries()).toBe(before)
  expect(await record({})).toBe(true)
})

test('of two that begin the same stream the second is told that another was first', async () => {
  const begin = { stream: randomUUID(), was: 0, version: 1 }
  expect([await record(begin), await record(begin)]).toEqual([true, false])
})

test('what is next in a circle is the earliest of its own streams', async () => {
  await sql('update stream set next_at = 1000 where id = $1', [walls.desks.kg.id])
  await record({ next_at: 5_000 })
  expect(await one('select next_at from circle where id = $1', [walls.commission])).toBe('5000')
})

test('an act erases no text of another circle', async () => {
  const text = (circle: string) =>
    one("insert into content (id, circle, salt, bytes) values (gen_random_uuid(), $1, 'x', 'x') returning id", [circle])
  const isGone = async (content: unknown) => {
    await record({}, {}, 'ContentErased', { content })
    return one('select bytes is null from content where id = $1', [content])
  }
  expect([await isGone(await text(walls.circles.tj)), await isGone(await text(walls.commission))]).toEqual([
    false,
    true,
  ])
})

const noticeOf = (key: string, more: object = {}) => {
  const { commission, tally } = walls
  const holder = { kind: 'x', body: 'kg', at: '2026-01-01' }
  return { stream: tally.id, key, circle: commission, commission, ...holder, ...more }
}
const tell = (...keys: readonly string[]) => record({}, { put: { notice: keys.map((key) => noticeOf(key)) } })
const hold = (commission: string, since: string) =>
  sql(
    `insert into commission (id, circle, stream, name, rehearsal, notices_held_since) values ($1, $1, $1, '{}', false, ${since})
      on conflict (id) do update set notices_held_since = excluded.notices_held_since`,
    [commission],
  )
const held = async () =>
  (await sql<{ key: string }>("select key from held_notice where key like 'told %' order by 1")).map(({ key }) => key)

test('no row of another commission is written', async () => {
  await record({}, { put: { notice: [noticeOf('ours'), noticeOf('theirs', { commission: other })] } })
  expect(await sql("select key from notice where key in ('ours', 'theirs')")).toEqual([{ key: 'ours' }])
})

test('what a commission that holds its notices tells is held, but not what it told before', async () => {
  await hold(walls.commission, 'null')
  await hold(other, 'now()')
  await tell('told before')
  await sql('insert into notice select (jsonb_populate_record(n, $1)).* from notice n where key = $2', [
    { stream: walls.desks.kg.id, key: 'told elsewhere' },
    'told before',
  ])
  expect(await held()).toEqual([])
  await hold(walls.commission, 'now()')
  await tell('told before', 'told elsewhere', 'told now')
  expect(await held()).toEqual(['told elsewhere', 'told now'])
})

test('what is held is released by an act of its commission that holds no more, and of no other', async () => {
  await sql(`insert into held_notice (stream, key, circle, commission) values ($1, 'told there', $1, $1)`, [other])
  await hold(walls.commission, 'now()')
  await hold(other, 'null')
  await tell('told late')
  const before = await held()
  expect(before).toEqual(expect.arrayContaining(['told late', 'told there']))
  await record({}, { put: { commission: [] } })
  expect(await held()).toEqual(before)
  await hold(walls.commission, 'null')
  await record({}, { put: { commission: [] } })
  expect(await held()).toEqual(['told there'])
})
