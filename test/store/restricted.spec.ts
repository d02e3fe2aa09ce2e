import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { circleId, tokenHash } from '@plenary/store'
import { entryOf, forgedAct } from '../support/forged-act.js'
import { bringWalls, type Console, consoleOf, fill, type Walls } from '../support/walls.js'

// A circle of one restricted document, distributed to kg, as a console of the API sees it past our code.
let walls: Walls
let api: Console
const restricted = '00000000-0000-8000-8000-0000000000aa'
beforeAll(async () => {
  walls = await bringWalls()
  api = await consoleOf(walls.stores.url, 'plenary_api')
  const { commission, stores, tables } = walls
  for (const { table, column } of tables)
    if (column === 'circle' && !['term', 'distribution'].includes(table))
      await fill(stores, table, { commission, circle: restricted })
  await stores.sql("insert into circle (id, commission, seq, hash) values ($1, $2, 1, '')", [restricted, commission])
  await stores.sql("insert into distribution values ($1, 'kg', $1, $2)", [restricted, commission])
}, 60_000)
afterAll(async () => {
  await api.end()
  await walls.stores.stop()
}, 60_000)

let count = 0
async function inOffice(body: string, role: string): Promise<string> {
  const person = `p${String((count += 1))}`
  await walls.term(person, body, role)
  return walls.token(person)
}
async function seenBy(as: string | undefined, circle = restricted): Promise<string[]> {
  const sight = await api.sight(walls.tables, as)
  return Object.keys(sight).filter((table) => sight[table] !== 'closed' && circle in (sight[table] as object))
}
const notOpen = { code: '42501', constraint: 'act_in_open_circle' }

describe('the circle of a restricted document', () => {
  test.each(['head', 'secretary', 'contributor', 'observer'])('is open to a body on its list: kg, %s', async (role) => {
    expect((await seenBy(await inOffice('kg', role))).length).toBeGreaterThan(12)
  })

  test.each([
    ['tj', 'head'],
    ['plenary', 'chair'],
    ['secretariat', 'commissionSecretary'],
    ['secretariat', 'auditor'],
    ['kg', 'administrator'],
  ])('shows no row in any table to who is not on it: %s, %s', async (body, role) => {
    expect(await seenBy(await inOffice(body, role))).toEqual([])
  })

  test('shows none without a credential, to the operator, or to a body of that name in another commission', async () => {
    const other = crypto.randomUUID()
    await walls.term('stranger', 'kg', 'head', -10, null, other)
    const stranger = await walls.token('stranger', undefined, other)
    for (const as of [undefined, walls.operator, stranger]) expect(await seenBy(as)).toEqual([])
  })

  test('is found by a card by who sees it, and by the engine', async () => {
    const card = String(await walls.stores.value('select card from document where circle = $1', [restricted]))
    const engine = await consoleOf(walls.stores.url, 'plenary_engine')
    const found = async (by: Console, as?: string) =>
      (await by.ask<{ circle: string | null }>(`select circle_of_card('${card}') as circle`, as))[0]?.circle
    expect([await found(api, await inOffice('kg', 'head')), await found(engine)]).toEqual([restricted, restricted])
    expect([await found(api, await inOffice('tj', 'head')), await found(api)]).toEqual([null, null])
    await engine.end()
  })

  test('tells nobody live of what happens in it, whoever asks for it by its id', async () => {
    const as = await inOffice('kg', 'head')
    const shown = `select seq from changes_since(array[decode(current_setting('plenary.credential'), 'hex')],
      array['kg.head'], array['${restricted}', '${walls.commission}']::uuid[], array[0, -1]::bigint[], 1) where asked = 1`
    expect(await api.ask(shown, as)).toEqual([])
  })
})

describe('past our code', () => {
  const begin = (id: string, more: object = {}, changes: object = {}) => {
    const { commission } = walls
    const head = { stream: id, circle: id, kind: 'document', commission, was: 0, version: 1, ...more }
    return forgedAct(head, [entryOf('olga')], changes)
  }
  const listed = (stream: string, circle: string, body: string) => ({
    put: { distribution: [{ stream, body, circle, commission: walls.commission }] },
  })
  let olga: string
  beforeAll(async () => {
    await walls.term('olga', 'tj', 'secretary')
    olga = await walls.token('olga')
  })

  test('who holds an office begins a restricted document in a circle of its own', async () => {
    const id = crypto.randomUUID()
    const [row] = await api.ask<{ done: boolean }>(`select ${begin(id, { actor: 'olga' })} as done`, olga)
    expect(row).toEqual({ done: true })
  })

  test('nothing else begins so: no other kind, not under the id of a circle of a part, there or to come', async () => {
    const { kg } = walls.circles
    for (const [id, more] of [
      [crypto.randomUUID(), { kind: 'session' }],
      [kg, {}],
      [crypto.randomUUID(), { circle: kg }],
      [circleId(walls.commission, 'by'), {}],
      [restricted, {}],
      [restricted, { was: 1, version: 2 }],
    ] as const)
      await expect(api.ask(`select ${begin(id, { actor: 'olga', ...more })}`, olga)).rejects.toMatchObject(notOpen)
  })

  test('nothing begins in the circle of a document, but by who is on its list, and in none that is not there', async () => {
    const { commission } = walls
    const stream = crypto.randomUUID()
    const kept = (more: object, person: string) =>
      forgedAct({ stream, kind: 'consultation', circle: restricted, commission, was: 0, version: 1, ...more }, [
        entryOf(person),
      ])
    await expect(api.ask(`select ${kept({ actor: 'olga' }, 'olga')}`, olga)).rejects.toMatchObject(notOpen)
    await walls.term('pia', 'kg', 'secretary')
    const pia = await walls.token('pia')
    expect(await api.ask(`select ${kept({ actor: 'pia' }, 'pia')} as done`, pia)).toEqual([{ done: true }])
    const owner = await consoleOf(walls.stores.url, 'plenary_owner')
    const nowhere = kept({ circle: crypto.randomUUID() }, 'pia')
    await expect(owner.ask(`select ${nowhere}`)).rejects.toMatchObject({ constraint: 'act_is_its_entries' })
    await owner.end()
  })

  test('nobody without an office there begins one, and no administrator', async () => {
    await walls.term('olga-admin', 'secretariat', 'administrator')
    const elsewhere = crypto.randomUUID()
    await walls.term('olga-elsewhere', 'kg', 'head', -10, null, elsewhere)
    for (const [person, as] of [
      ['olga-elsewhere', await walls.token('olga-elsewhere', undefined, elsewhere)],
      ['olga-admin', await walls.token('olga-admin')],
      ['nobody', await walls.token('nobody')],
    ] as const) {
      const act = forgedAct(
        { ...{ kind: 'document', commission: walls.commission, was: 0, version: 1, actor: person }, ...sameId() },
        [entryOf(person)],
      )
      await expect(api.ask(`select ${act}`, as)).rejects.toMatchObject(notOpen)
    }
  })

  test('no list opens another circle than that of its own stream', async () => {
    const { commission, circles } = walls
    for (const circle of [restricted, circles.kg]) {
      const put = listed(circle, commission, 'tj')
      const act = begin(circle, { circle: commission, kind: 'decision', actor: 'olga' }, put)
      const opened = `select count(*) from circles_seen() c where c = '${circle}'`
      const tried = `do $$ begin perform ${act}; if (${opened}) > 0 then raise 'opened'; end if; end $$`
      await expect(api.ask(tried, olga)).resolves.toEqual([])
    }
  })
})

test('nobody opens the desk where they work by a list', async () => {
  const { commission, circles, desks } = walls
  await walls.term('rosa', 'kg', 'contributor')
  const [rosa, stranger] = [await walls.token('rosa'), await inOffice('tj', 'head')]
  const listed = { stream: desks.kg.id, body: 'tj', circle: circles.kg, commission }
  const act = forgedAct(
    { stream: desks.kg.id, kind: 'desk', circle: circles.kg, commission, actor: 'rosa' },
    [entryOf('rosa')],
    { put: { distribution: [listed] } },
  )
  const opened = `(select count(*) from circles_seen() c where c = '${circles.kg}') > 0`
  const tried = `do $$ begin perform ${act};
    perform set_config('plenary.credential', '${tokenHash(stranger).toString('hex')}', true);
    if ${opened} then raise 'opened'; end if; end $$`
  await expect(api.ask(tried, rosa)).resolves.toEqual([])
})

test('what begins in the circle of a part is a desk', async () => {
  const { commission, circles } = walls
  const owner = await consoleOf(walls.stores.url, 'plenary_owner')
  const begun = (kind: string, circle: string) => {
    const place = { stream: crypto.randomUUID(), circle, part: 'kg', kind, commission, was: 0, version: 1 }
    return owner.ask(`select ${forgedAct({ ...place, actor: 'q' }, [entryOf('q')])} as done`)
  }
  await expect(begun('document', circles.kg)).rejects.toMatchObject({ constraint: 'act_is_its_entries' })
  expect(await begun('desk', circles.kg)).toEqual([{ done: true }])
  await owner.end()
})

const sameId = () => {
  const id = crypto.randomUUID()
  return { stream: id, circle: id }
}
