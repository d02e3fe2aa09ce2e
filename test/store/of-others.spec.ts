import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { circleId, tokenHash } from '@plenary/store'
import { mapClaim } from '../support/mapped-claim.js'
import { engine, openTally } from '../support/tally-store.js'
import { bringWalls, type Console, consoleOf, type Walls } from '../support/walls.js'

// Two commissions whose persons, offices and parts are named alike.
const day = 86_400_000
let walls: Walls
let api: Console
let other: ReturnType<typeof crypto.randomUUID>
let token: string
beforeAll(async () => {
  walls = await bringWalls()
  api = await consoleOf(walls.stores.url, 'plenary_api')
  other = (await openTally(walls.owner)).commission
  const desk = { kind: 'desk', id: crypto.randomUUID() } as const
  const command = { type: 'Open', commission: other }
  await walls.owner.door.knock({ actor: engine, stream: desk, commission: other, part: 'kg', command })
  token = await walls.token('anna')
  await walls.token('anna', undefined, other)
}, 60_000)
afterAll(async () => {
  await api.end()
  await walls.stores.stop()
}, 60_000)

const hash = () => `'\\x${tokenHash(token).toString('hex')}'::bytea`
const circlesOf = async (which: string) =>
  (await api.ask<{ id: string }>(`select id from ${which}() id`, token)).map(({ id }) => id)
const told = (office: string) => api.ask(`select commission, part from scopes_of(array[${hash()}], array['${office}'])`)
/** From the beginning of that circle, in its entries behind a seq. */
const entries = (circle: string, seq = 0) =>
  api.ask(
    `select seq::int from changes_since(array[${hash()}], array['kg.head'], '{${circle}}', '{${String(seq)}}', 9)`,
  )
const termIn = (commission: typeof other, role: string, from: number) =>
  walls.term('anna', 'kg', role, from, null, commission)
const clear = () => walls.stores.sql('delete from term; delete from clock')

test('an office in one opens nothing of the other to who is named alike there', async () => {
  await termIn(other, 'head', -10)
  expect([await circlesOf('circles_seen'), await told('kg.head')]).toEqual([[], []])
  await termIn(walls.commission, 'head', -10)
  const { commission, kg } = walls.circles
  expect((await circlesOf('circles_seen')).sort()).toEqual([commission, kg].sort())
  expect(await told('kg.head')).toEqual([{ commission, part: 'kg' }])
  for (const circle of [other, circleId(other, 'kg')]) expect(await entries(circle)).toEqual([])
  const [first, ...rest] = await entries(commission)
  expect([first, await entries(commission, 1)]).toEqual([{ seq: 1 }, rest])
  await clear()
})

test('who audits a part audits no part of that name elsewhere', async () => {
  await termIn(walls.commission, 'auditor', -10)
  expect(await circlesOf('circles_audited')).toEqual([walls.circles.kg])
  await clear()
})

test('a term begins by the clock of its own commission', async () => {
  await termIn(walls.commission, 'head', 5)
  const aheadIn = (commission: string) => walls.stores.sql(`insert into clock values ($1, $2)`, [commission, 10 * day])
  await aheadIn(other)
  expect([await circlesOf('circles_seen'), await told('kg.head')]).toEqual([[], []])
  await aheadIn(walls.commission)
  expect([(await circlesOf('circles_seen')).length, (await told('kg.head')).length]).toEqual([2, 1])
  await clear()
})

test('of credentials that are shown those are named that are worth nothing, by their places', async () => {
  expect(await api.ask(`select * from worthless(array['\\x00'::bytea, ${hash()}]) place`)).toEqual([{ place: 1 }])
})

test('an office that somebody else holds by a claim opens nothing', async () => {
  const boris = await walls.owner.accounts.open({ person: 'boris', commission: walls.commission })
  const later = "now() + interval '1 hour'"
  await walls.stores.sql(
    `insert into sign_in (hash, account, idle_ends_at, ends_at, issuer, claims)
      values ('\\x00', $1, ${later}, ${later}, 'i', '{"group": "kg"}')`,
    [boris],
  )
  const office = { id: 'kg.head', body: 'kg', role: 'head' }
  await mapClaim(walls.stores, walls.commission, { claim: 'group', value: 'kg' }, office)
  const [held] = await walls.stores.sql("select office from claims_held('\\x00')")
  expect([held, await circlesOf('circles_seen')]).toEqual([{ office: 'kg.head' }, []])
  const toldBoris = (as: string) => api.ask(`select part from scopes_of(array['\\x00'::bytea], array['${as}'])`)
  expect([await toldBoris('kg.head'), await toldBoris('kg.secretary')]).toEqual([[{ part: 'kg' }], []])
  expect(await told('kg.head')).toEqual([])
})
