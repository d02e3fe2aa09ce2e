import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { inContext, installation, type Store, tokenHash } from '@plenary/store'
import { connect, type Database } from '../../libs/store/src/database/database.js'
import { forgedAct } from '../support/forged-act.js'
import { proxyTo } from '../support/proxy.js'
import { add, secretary } from '../support/tally-store.js'
import { bringWalls, type Walls } from '../support/walls.js'

let walls: Walls
let store: Store
let as: Buffer
beforeAll(async () => {
  walls = await bringWalls()
  store = walls.stores.open('api')
  await walls.term(secretary.person, 'kg', 'secretary')
  as = tokenHash(await walls.token(secretary.person))
}, 60_000)
afterAll(() => walls.stores.stop(), 60_000)

const streams = 'select id, pg_backend_pid() as pid from stream'

describe('what is asked in the name of somebody', () => {
  test('is answered in one trip, and the connection knows nothing of it afterwards', async () => {
    const proxy = await proxyTo(walls.stores.url)
    const database = connect(proxy.url, 'api', 1)
    const [first] = await inContext(as, () => database.all<{ pid: number }>(streams))
    expect(await database.all(streams)).toEqual([])
    let seen: object[] = []
    expect(await proxy.count(async () => (seen = await inContext(as, () => database.all(streams))))).toBe(1)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen[0]).toMatchObject({ pid: first?.pid })
    await database.close()
    proxy.stop()
  })

  test('leaves nothing behind where it fails, and the next one gets the same connection', async () => {
    const database = connect(walls.stores.url, 'api', 1)
    const [before] = await inContext(as, () => database.all<{ pid: number }>(streams))
    for (const fault of ['select 1/0', 'select from nowhere', 'selec'])
      await expect(inContext(as, () => database.all(fault))).rejects.toMatchObject({ severity: 'ERROR' })
    expect(await database.all(streams)).toEqual([])
    const set =
      "select coalesce(current_setting('plenary.credential', true), '') as credential, pg_backend_pid() as pid"
    expect(await database.all(set)).toEqual([{ credential: '', pid: before?.pid }])
    expect((await inContext(as, () => database.all(streams))).length).toBeGreaterThan(1)
    await database.close()
  })

  test('is not seen by what is asked at the same time in the name of somebody else', async () => {
    await walls.term('tj', 'tj', 'secretary')
    const other = tokenHash(await walls.token('tj'))
    const { kg, tj } = walls.circles
    const database = connect(walls.stores.url, 'api', 3)
    const own = 'select distinct circle from stream where circle = any($1) order by circle'
    const asked = Array.from({ length: 60 }, (_, index) =>
      inContext(index % 2 ? as : other, () => database.all<{ circle: string }>(own, [[kg, tj]])),
    )
    const answered = (await Promise.all(asked)).map((rows) => rows.map(({ circle }) => circle))
    expect(answered).toEqual(asked.map((_, index) => [index % 2 ? kg : tj]))
    await database.close()
  })
})

describe('an act over the door of the API', () => {
  test('happens on the own desk and in the commission, and elsewhere there is no such stream', async () => {
    const { desks, tally } = walls
    expect((await inContext(as, () => add(store, desks.kg, 'one'))).version).toBe(2)
    expect(await inContext(as, () => add(store, desks.kg, 'one'))).toMatchObject({ version: 2 })
    expect((await inContext(as, () => add(store, tally, 'two'))).version).toBe(2)
    const elsewhere = inContext(as, () => add(store, desks.tj, 'three'))
    await expect(elsewhere).rejects.toMatchObject({ status: 404, code: 'stream.unknown' })
    await expect(add(store, tally, 'four')).rejects.toMatchObject({ status: 404, code: 'stream.unknown' })
  })

  test('is refused in the name of another person', async () => {
    const knock = { actor: { ...secretary, person: 'another' }, stream: walls.tally, command: { type: 'Add', by: 1 } }
    const refused = { status: 403, code: 'act.notPermitted' }
    await expect(inContext(as, () => store.door.knock(knock))).rejects.toMatchObject(refused)
    const engine = { ...knock, actor: { kind: 'engine' } as const }
    await expect(inContext(as, () => store.door.knock(engine))).rejects.toMatchObject(refused)
  })

  test('founds a commission in the name of an administrator of the installation only', async () => {
    const found = (credential: Buffer, person: string) => {
      const id = randomUUID()
      const command = { type: 'Found', name: 'New', rehearsal: false }
      const actor = {
        kind: 'person',
        person,
        office: 'administrator',
        body: 'installation',
        role: 'administrator',
      } as const
      const stream = { kind: 'commission', id } as const
      return inContext(credential, () => store.door.knock({ actor, stream, commission: id, command }))
    }
    const operator = tokenHash(await walls.token('operator', undefined, installation))
    expect((await found(operator, 'operator')).version).toBe(1)
    await expect(found(as, secretary.person)).rejects.toMatchObject({ status: 403, code: 'act.notPermitted' })
  })
})

describe('the function of the door', () => {
  let api: Database
  beforeAll(() => {
    api = connect(walls.stores.url, 'api', 1)
  })
  afterAll(() => api.close())

  interface Forged {
    readonly stream?: string
    readonly circle: string
    readonly was?: number
    readonly put?: object
    readonly kind?: string
    readonly credential?: Buffer | null
    readonly by?: Database
    readonly actor?: object
  }
  const forge = ({ stream = randomUUID(), circle, was = 0, put, kind = 'desk', ...forged }: Forged) => {
    const { credential = as, by = api, actor = secretary } = forged
    const part = circle === walls.commission ? null : 'kg'
    const head = { stream, kind, circle, part, commission: walls.commission, was, version: was + 1 }
    const act = forgedAct(head, [JSON.stringify({ actor, event: {} })], put && { put })
    return inContext(credential, () => by.all(`select ${act} as recorded`))
  }

  test('writes to no circle that is not open, nor to a new one, nor without a credential', async () => {
    const { kg, tj } = walls.circles
    for (const circle of [tj, randomUUID()])
      for (const kind of ['session', 'commission'])
        await expect(forge({ circle, kind })).rejects.toMatchObject({ constraint: 'act_in_open_circle' })
    await walls.term('gone', 'kg', 'head', -10, -2)
    const gone = { actor: { ...secretary, person: 'gone' }, credential: tokenHash(await walls.token('gone')) }
    for (const kind of ['desk', 'commission'])
      for (const circle of [kg, walls.commission])
        await expect(forge({ circle, kind, ...gone })).rejects.toMatchObject({ constraint: 'act_in_open_circle' })
    await expect(forge({ circle: kg, credential: null })).rejects.toMatchObject({ constraint: 'act_of_caller' })
    expect(await forge({ circle: kg })).toEqual([{ recorded: true }])
  })

  test('takes no act of the engine or of time over the API, whoever it names', async () => {
    for (const kind of ['engine', 'time'])
      await expect(forge({ circle: walls.circles.kg, actor: { ...secretary, kind } })).rejects.toMatchObject({
        constraint: 'act_of_caller',
      })
  })

  test('takes no act of a person from the engine', async () => {
    const by = connect(walls.stores.url, 'engine', 1)
    await expect(forge({ circle: walls.circles.kg, by })).rejects.toMatchObject({ constraint: 'act_of_caller' })
    await by.close()
  })

  test('writes to no stream of another circle, and no row of another stream or circle', async () => {
    const { circles, desks, stores } = walls
    expect(await forge({ stream: desks.tj.id, circle: circles.kg, was: 1 })).toEqual([{ recorded: false }])
    const documents = () => stores.sql<{ id: string; class: string }>('select * from document order by id')
    const before = await documents()
    const theirs = before.find((row) => (row as unknown as { circle: string }).circle === circles.tj)
    for (const row of [
      { class: 'x' },
      { circle: circles.kg },
      { id: randomUUID(), circle: circles.kg },
      { id: randomUUID(), stream: 'own' },
      { stream: 'own', circle: circles.kg },
    ]) {
      const stream = randomUUID()
      const put = { document: [{ ...theirs, ...row, ...('stream' in row && { stream }) }] }
      expect(await forge({ stream, circle: circles.kg, put })).toEqual([{ recorded: true }])
    }
    expect(await documents()).toEqual(before)
    const own = { ...theirs, id: randomUUID(), stream: desks.kg.id, circle: circles.kg }
    const { version } = (
      await stores.sql<{ version: number }>('select version from stream where id = $1', [desks.kg.id])
    )[0]!
    await forge({ stream: desks.kg.id, circle: circles.kg, was: version, put: { document: [own] } })
    expect(await documents()).toHaveLength(before.length + 1)
  })
})
