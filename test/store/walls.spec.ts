import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringWalls, type Console, consoleOf, type Walls } from '../support/walls.js'

let walls: Walls
let api: Console
let engine: Console
beforeAll(async () => {
  walls = await bringWalls()
  api = await consoleOf(walls.stores.url, 'plenary_api')
  engine = await consoleOf(walls.stores.url, 'plenary_engine')
}, 60_000)
afterAll(async () => {
  await Promise.all([api.end(), engine.end()])
  await walls.stores.stop()
}, 60_000)

/** The tables in which somebody sees rows of a circle. */
async function seenIn(circle: string, as?: string): Promise<string[]> {
  const sight = await api.sight(walls.tables, as)
  return Object.keys(sight).filter((table) => sight[table] !== 'closed' && circle in (sight[table] as object))
}
const contents = [
  'agenda_item',
  'assignment',
  'clause',
  'consultation',
  'content',
  'decision',
  'distribution',
  'document',
  'duty',
  'held_notice',
  'notice',
]
const existence = ['circle', 'commission', 'journal', 'session', 'stream']
const all = [...contents, ...existence].sort()

/** By what the database finds out who may see a circle: nobody is shown it. */
const hidden = ['term', 'mapped_claim']

describe('a console of the API', () => {
  test('sees no row of any circle without a credential, and with none that is worth anything', async () => {
    const spent = await walls.token('kg-head')
    await walls.term('kg-head', 'kg', 'head')
    await walls.owner.accounts.revokeToken(spent)
    for (const as of [undefined, 'nobody', spent])
      for (const [table, rows] of Object.entries(await api.sight(walls.tables, as)))
        expect({ table, rows }).toEqual({ table, rows: hidden.includes(table) ? 'closed' : {} })
  })

  test('sees in the name of a part its own desk and the commission, and not one row of another desk', async () => {
    const { commission, kg, tj } = walls.circles
    for (const role of ['head', 'secretary', 'contributor']) {
      await walls.term(`kg-${role}-1`, 'kg', role)
      const as = await walls.token(`kg-${role}-1`)
      expect((await seenIn(kg, as)).sort()).toEqual(all)
      expect((await seenIn(commission, as)).sort()).toEqual(all)
      expect(await seenIn(tj, as)).toEqual([])
    }
  })

  test.each([
    ['plenary', 'chair'],
    ['secretariat', 'commissionSecretary'],
    ['secretariat', 'auditor'],
    ['kg', 'observer'],
  ])('sees in the name of %s, %s, the commission and no desk', async (body, role) => {
    await walls.term(role, body, role)
    const as = await walls.token(role)
    expect((await seenIn(walls.circles.commission, as)).sort()).toEqual(all)
    expect([await seenIn(walls.circles.kg, as), await seenIn(walls.circles.tj, as)]).toEqual([[], []])
  })

  test('sees in the name of who audits a part the journal at its desk, and nothing else there', async () => {
    await walls.term('nora', 'kg', 'auditor')
    const as = await walls.token('nora')
    expect([await seenIn(walls.circles.kg, as), await seenIn(walls.circles.tj, as)]).toEqual([['journal'], []])
  })

  test('sees in the name of administrators, and of who holds no office, that a commission is there, and no content', async () => {
    await walls.term('dora', 'secretariat', 'administrator')
    await walls.term('emil', 'kg', 'head', -10, -2)
    await walls.term('fatima', 'kg', 'head', 2)
    const nobody = await Promise.all(['dora', 'emil', 'fatima', 'george'].map((one) => walls.token(one)))
    for (const as of [...nobody, walls.operator]) {
      expect((await seenIn(walls.circles.commission, as)).sort()).toEqual([
        'circle',
        'commission',
        'journal',
        'session',
        'stream',
      ])
      expect([await seenIn(walls.circles.kg, as), await seenIn(walls.circles.tj, as)]).toEqual([[], []])
      const kinds = await api.ask('select distinct kind from stream union select kind from journal', as)
      expect(kinds).toEqual([{ kind: 'commission' }])
    }
  })

  test('sees by a token that names an office what that office sees', async () => {
    await walls.term('hilda', 'kg', 'secretary')
    await walls.term('hilda', 'trade', 'councilMember')
    const [bound, free] = [await walls.token('hilda', 'trade.councilMember'), await walls.token('hilda')]
    expect([(await seenIn(walls.circles.kg, bound)).length, (await seenIn(walls.circles.kg, free)).length]).toEqual([
      0,
      all.length,
    ])
  })

  test('sees by the clock of the commission: a desk opens and closes with the term', async () => {
    const { commission, kg } = walls.circles
    await walls.term('igor', 'kg', 'head', 5, 8)
    const as = await walls.token('igor')
    const sees: number[] = []
    for (const days of [0, 6.5, 12]) {
      await walls.stores.sql(
        'insert into clock values ($1, $2) on conflict (commission) do update set offset_ms = $2',
        [commission, days * 86_400_000],
      )
      sees.push((await seenIn(kg, as)).length)
    }
    await walls.stores.sql('delete from clock')
    expect(sees).toEqual([0, all.length, 0])
  })

  test('sees nothing of another commission', async () => {
    await walls.term('jana', 'kg', 'head')
    const other = await bringOther()
    const as = await walls.token('jana')
    expect([await seenIn(other, as), (await seenIn(walls.circles.kg, as)).length]).toEqual([[], all.length])
    expect((await seenIn(other, walls.operator)).sort()).toEqual(['circle', 'clock', 'commission', 'journal', 'stream'])
  })

  test('sees of receipts its own, and neither credentials, accounts, terms nor what is on its way', async () => {
    const ofKarl = [[walls.circles.commission, walls.circles.tj]]
    await walls.stores.sql("update receipt set actor = 'karl' where circle = any($1)", ofKarl)
    await walls.term('karl', 'kg', 'head')
    const [karl, other] = [await walls.token('karl'), await walls.token('kg-head-1')]
    const receipts = (as: string) => api.ask('select circle from receipt', as)
    expect([await receipts(karl), await receipts(other)]).toEqual([[{ circle: walls.circles.commission }], []])
    for (const table of ['account', 'token', ...hidden, 'outbox', 'incident'])
      await expect(api.ask(`select from ${table}`, karl)).rejects.toMatchObject({ code: '42501' })
  })

  test('cannot sign in as anybody, nor find out whose an address or a subject is', async () => {
    const account = await walls.owner.accounts.open({ person: 'lena', commission: walls.circles.commission })
    await walls.owner.passwords.set(account, 'lena@example.org', 'a long enough password')
    await walls.owner.subjects.link('issuer', 'subject', account)
    const later = "now() + interval '1 hour'"
    for (const asked of [
      `select begin_sign_in('\\x00', '${account}', null, ${later}, ${later}, null, null)`,
      "select * from password_of('lena@example.org')",
      "select account_of('issuer', 'subject')",
      'select * from sign_in_attempt',
    ])
      await expect(api.ask(asked)).rejects.toMatchObject({ code: '42501' })
  })
})

test('a console of the entrance sees no row of any circle, whatever it shows', async () => {
  const entrance = await consoleOf(walls.stores.url, 'plenary_entrance')
  await walls.term('mira', 'kg', 'head')
  const sight = await entrance.sight(walls.tables, await walls.token('mira'))
  await entrance.end()
  expect(Object.values(sight).filter((rows) => rows !== 'closed')).toEqual([])
})

async function bringOther(): Promise<string> {
  const { owner, stores } = walls
  const id = crypto.randomUUID()
  const command = { type: 'Found', name: 'Other', rehearsal: false }
  await owner.door.knock({ actor: { kind: 'engine' }, stream: { kind: 'commission', id }, commission: id, command })
  await stores.sql('insert into clock values ($1, 0)', [id])
  return id
}

test('a console of the engine is refused contents, receipts, credentials, terms and lists by name', async () => {
  const { tables } = walls
  const sight = await engine.sight(tables)
  const closed = Object.keys(sight).filter((table) => sight[table] === 'closed')
  const lists = [
    'agenda_item',
    'assignment',
    'clause',
    'decision',
    'distribution',
    'document',
    'duty',
    'held_notice',
    'notice',
    'session',
  ]
  expect(closed.sort()).toEqual([...lists, 'content', 'receipt', ...hidden].sort())
  for (const table of ['content', 'token', 'account', 'receipt'])
    await expect(engine.ask(`select from ${table}`)).rejects.toMatchObject({
      code: '42501',
      message: `permission denied for table ${table}`,
    })
})
