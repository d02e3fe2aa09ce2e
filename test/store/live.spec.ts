import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { tokenHash } from '@plenary/store'
import { bringWalls, type Console, consoleOf, type Walls } from '../support/walls.js'

let walls: Walls
let api: Console
beforeAll(async () => {
  walls = await bringWalls()
  api = await consoleOf(walls.stores.url, 'plenary_api')
}, 60_000)
afterAll(async () => {
  await api.end()
  await walls.stores.stop()
}, 60_000)

interface Scope {
  readonly commission: string
  readonly part: string | null
}
const hashOf = (token: string) => `'\\x${tokenHash(token).toString('hex')}'::bytea`
const scopeOf = async (token: string, office: string): Promise<Scope[]> =>
  api.ask<Scope>(`select commission, part from scopes_of(array[${hashOf(token)}], array['${office}'])`)
/** From the beginning of these circles, in how many of their entries this credential sees a change. */
async function changesFor(token: string, office: string, circles: readonly string[]): Promise<number[]> {
  const same = (what: string) => `array[${circles.map(() => what).join()}]`
  const rows = await api.ask<{ asked: number; count: number }>(
    `select asked, count(*)::int as count from changes_since(${same(hashOf(token))}, ${same(`'${office}'`)},
      '{${circles.join()}}', ${same('0')}, 1000) group by 1`,
  )
  return circles.map((_, index) => rows.find(({ asked }) => asked === index + 1)?.count ?? 0)
}
/** Of how many entries, made outside of what is tested. */
const entries = async (circle: string) =>
  (await walls.stores.sql<{ count: number }>('select count(*)::int from journal where circle = $1', [circle]))[0]?.count

let persons = 0
/** Somebody new in an office of today, and a token of theirs. */
async function holder(body: string, role: string): Promise<{ person: string; token: string; office: string }> {
  const person = `live-${String(++persons)}`
  await walls.term(person, body, role)
  return { person, token: await walls.token(person), office: `${body}.${role}` }
}

describe('a console of the API', () => {
  test('learns nothing without a credential, of whatever circle it asks', async () => {
    for (const table of ['valid_credential', 'token', 'sign_in', 'term'])
      await expect(api.ask(`select from ${table}`)).rejects.toMatchObject({ code: '42501' })
    const circles = Object.values(walls.circles)
    await holder('kg', 'head')
    expect(await scopeOf('nobody', 'kg.head')).toEqual([])
    expect(await changesFor('nobody', 'kg.head', circles)).toEqual([0, 0, 0])
    const nothing = `changes_since(array[null]::bytea[], array[null], '{${walls.circles.kg}}', '{0}', 1000)`
    expect(await api.ask(`select * from ${nothing}`)).toEqual([])
    expect(await api.ask('select * from scopes_of(array[null]::bytea[], array[null])')).toEqual([])
  })

  test('learns by a credential what its holder is told: of the commission, and of the desk of their part', async () => {
    const { commission, kg, tj } = walls.circles
    const [ours, desk] = [await entries(commission), await entries(kg)]
    for (const role of ['head', 'secretary', 'contributor']) {
      const { token, office } = await holder('kg', role)
      expect(await scopeOf(token, office)).toEqual([{ commission, part: 'kg' }])
      expect(await changesFor(token, office, [commission, kg, tj])).toEqual([ours, desk, 0])
    }
    for (const [body, role] of [
      ['kg', 'observer'],
      ['plenary', 'chair'],
      ['secretariat', 'auditor'],
    ] as const) {
      const { token, office } = await holder(body, role)
      expect(await scopeOf(token, office)).toEqual([{ commission, part: null }])
      expect(await changesFor(token, office, [commission, kg, tj])).toEqual([ours, 0, 0])
    }
  })

  test('learns nothing in an office that its holder does not hold, or to which the credential is not bound', async () => {
    const { person, token } = await holder('kg', 'head')
    expect(await scopeOf(token, 'tj.head')).toEqual([])
    await walls.term(person, 'trade', 'councilMember')
    const bound = await walls.token(person, 'trade.councilMember')
    expect(await scopeOf(bound, 'kg.head')).toEqual([])
    expect(await scopeOf(bound, 'trade.councilMember')).toMatchObject([{ part: null }])
    const dora = await holder('secretariat', 'administrator')
    expect(await scopeOf(dora.token, dora.office)).toEqual([])
    expect(await scopeOf(walls.operator, 'administrator')).toEqual([])
  })

  test('is told of each credential by its own place among those that are shown', async () => {
    const [first, second] = [await holder('kg', 'head'), await holder('tj', 'head')]
    const hashes = [first.token, 'nobody', second.token].map(hashOf).join()
    const offices = [first.office, first.office, second.office].map((office) => `'${office}'`).join()
    const told = await api.ask(`select reader, part from scopes_of(array[${hashes}], array[${offices}]) order by 1`)
    expect(told).toEqual([
      { reader: 1, part: 'kg' },
      { reader: 3, part: 'tj' },
    ])
  })
})

test('what is asked of one credential is asked of many: both know the same to be worth something', async () => {
  const { person, token, office } = await holder('kg', 'head')
  const set = (table: string, text: string) =>
    walls.stores.sql(`update ${table} set ${text} where ${table === 'account' ? 'id' : 'account'} =
      (select id from account where person = '${person}' and commission = '${walls.commission}')`)
  const known = async () => [
    (await api.ask(`select from holder_of(${hashOf(token)})`)).length,
    (await scopeOf(token, office)).length,
  ]
  const states = [
    ['token', 'revoked_at = now()', 'revoked_at = null'],
    ['token', "expires_at = now() - interval '1 second'", "expires_at = now() + interval '1 minute'"],
    ['account', 'disabled_at = now()', 'disabled_at = null'],
  ] as const
  expect(await known()).toEqual([1, 1])
  for (const [table, taken, given] of states) {
    await set(table, taken)
    expect([taken, await known()]).toEqual([taken, [0, 0]])
    await set(table, given)
    expect([given, await known()]).toEqual([given, [1, 1]])
  }
  const later = "now() + interval '1 hour'"
  await walls.stores.sql(
    `insert into sign_in (hash, account, idle_ends_at, ends_at) select ${hashOf(token)}, account, ${later}, ${later}
      from token where hash = ${hashOf(token)}`,
  )
  await set('token', 'revoked_at = now()')
  for (const ends of ['revoked_at', 'idle_ends_at', 'ends_at']) {
    expect([ends, await known()]).toEqual([ends, [1, 1]])
    await set('sign_in', `${ends} = now()`)
    expect([ends, await known()]).toEqual([ends, [0, 0]])
    await set('sign_in', `${ends} = ${ends === 'revoked_at' ? 'null' : later}`)
  }
})

test('a term is over with its last day at the seat, without the half minute that a request is given', async () => {
  const { person, token, office } = await holder('kg', 'head')
  const { commission } = walls
  const ends = "(now() at time zone 'Asia/Bishkek')::date"
  await walls.stores.sql(`update term set until_on = ${ends} where person = $1`, [person])
  const midnight = `extract(epoch from ((${ends} + 1)::timestamp at time zone 'Asia/Bishkek')) * 1000`
  const scopesAt = async (ms: number) => {
    await walls.stores.sql(
      `insert into clock select $1, (${midnight} - extract(epoch from clock_timestamp()) * 1000)::bigint + ${String(ms)}
        on conflict (commission) do update set offset_ms = excluded.offset_ms`,
      [commission],
    )
    return (await scopeOf(token, office)).length
  }
  expect([await scopesAt(-5_000), await scopesAt(1_000)]).toEqual([1, 0])
  expect((await api.ask('select from circles_seen()', token)).length).toBeGreaterThan(0)
  await walls.stores.sql('delete from clock')
})
