import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bringWalls, type Console, consoleOf, type Walls } from '../support/walls.js'
import { openTally } from '../support/tally-store.js'

// What is answered to who does not see the rows it rests on: yes or no, and counts; each condition by itself.
const due = 2_000_000_000_000
let walls: Walls
let api: Console
let other: string
beforeAll(async () => {
  walls = await bringWalls()
  api = await consoleOf(walls.stores.url, 'plenary_api')
  other = (await openTally(walls.owner)).commission
  await walls.stores.sql('delete from outbox')
  await walls.stores.sql('delete from incident')
  await walls.stores.sql('update stream set calls = false, next_at = null')
  await walls.stores.sql('update circle set next_at = null')
}, 60_000)
afterAll(async () => {
  await api.end()
  await walls.stores.stop()
}, 60_000)

const sql: Walls['stores']['sql'] = (text, values) => walls.stores.sql(text, values)
/** Of a commission: whether all is quiet there, and whether time stands still, as one asks who may. */
const answersOf = async (commission: string) =>
  (
    await sql<{ quiet: boolean; stuck: boolean }>(
      `select is_quiet($1, '{desk}', ${String(due)}) as quiet, is_stuck($1, ${String(due)}) as stuck`,
      [commission],
    )
  )[0]
const quiet = { quiet: true, stuck: true }
const busy = { quiet: false, stuck: true }
const moving = { quiet: false, stuck: false }
/** What both are while something is so in one of them. */
async function whileIt(change: string, back: string): Promise<object> {
  await sql(change)
  const found = [await answersOf(walls.commission), await answersOf(other)]
  await sql(back)
  return found
}
const set = (text: string) => `update stream set ${text} where id = '${walls.tally.id}'`

test('nothing on its way, nobody called, nothing due that time can pass: of that commission alone', async () => {
  expect([await answersOf(walls.commission), await answersOf(other)]).toEqual([quiet, quiet])
  const outbox = `insert into outbox (what, commission, kind, stream) values ('nudge', '${walls.commission}', 'session', '${randomUUID()}')`
  expect(await whileIt(outbox, 'delete from outbox')).toEqual([busy, quiet])
  const rest = set('calls = false, open = true, next_at = null')
  expect(await whileIt(set('calls = true'), rest)).toEqual([busy, quiet])
  expect(await whileIt(set('calls = true, open = false'), rest)).toEqual([quiet, quiet])
  expect(await whileIt(set(`next_at = ${String(due)}`), rest)).toEqual([moving, quiet])
  expect(await whileIt(set(`next_at = ${String(due + 1)}`), rest)).toEqual([quiet, quiet])
  const desk = (text: string) => `update stream set ${text} where id = '${walls.desks.kg.id}'`
  expect(await whileIt(desk('calls = true'), desk('calls = false'))).toEqual([quiet, quiet])
  expect(await whileIt(desk(`next_at = ${String(due)}`), desk('next_at = null'))).toEqual([moving, quiet])
})

test('time that cannot pass a stream waits for nobody else, until that is settled', async () => {
  const incident = (kind: string, stream: string, closed: string) =>
    `insert into incident (kind, commission, stream, code, closed_at) values ('${kind}', '${walls.commission}', '${stream}', '', ${closed})`
  await sql(set(`next_at = ${String(due)}`))
  const stuck = (...said: Parameters<typeof incident>) => whileIt(incident(...said), 'delete from incident')
  expect(await stuck('stuckTime', walls.tally.id, 'null')).toEqual([quiet, quiet])
  expect(await stuck('stuckTime', walls.tally.id, 'now()')).toEqual([moving, quiet])
  expect(await stuck('stuckTime', walls.desks.kg.id, 'null')).toEqual([moving, quiet])
  expect(await stuck('stuckConductor', walls.tally.id, 'null')).toEqual([moving, quiet])
  await sql(set('next_at = null'))
})

test('the API is answered of commissions that its caller knows, and figures for the administrators of the installation', async () => {
  await walls.term('vera', 'assembly', 'observer')
  const vera = await walls.token('vera')
  const asked = async (what: string, as?: string) => Object.values((await api.ask<object>(`select ${what}`, as))[0]!)[0]
  const both = async (of: string, as?: string) => [
    await asked(`is_quiet('${of}', '{}', 0)`, as),
    await asked(`is_stuck('${of}', 0)`, as),
  ]
  expect([await both(walls.commission, vera), await both(other, vera)]).toEqual([
    [true, true],
    [false, false],
  ])
  expect(await both(walls.commission)).toEqual([false, false])
  const rows = '(figures(0))."outboxRows"::int'
  expect([await asked(rows, walls.operator), await asked(rows, vera), await asked(rows)]).toEqual([0, null, null])
})

test('figures count what calls for longer than a minute, and incidents that stand', async () => {
  const figures = async () => {
    const [found] = await sql<Record<string, unknown>>('select * from figures(0)')
    return [found?.['streamsCalling'], found?.['incidents'], found?.['stuckConductors']].map(Number)
  }
  expect(await figures()).toEqual([0, 0, 0])
  const since = (ms: number) => set(`calls = true, calls_since = extract(epoch from now()) * 1000 - ${String(ms)}`)
  await sql(since(30_000))
  expect(await figures()).toEqual([0, 0, 0])
  await sql(since(90_000))
  const incident = 'insert into incident (kind, stream, code, closed_at) values'
  await sql(`${incident} ('stuckConductor', '${randomUUID()}', '', null), ('stuckTime', '${randomUUID()}', '', null),
    ('stuckConductor', '${randomUUID()}', '', now())`)
  expect(await figures()).toEqual([1, 2, 1])
})
