import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { liveScene } from '../support/live-scene.js'
import { bringHttp, found, foundingOf, type Http } from '../support/http-commission.js'

// As the owner of the database, to whom every row is open: what is kept from somebody here, the guard keeps alone.
let http: Http
let it: Awaited<ReturnType<typeof liveScene>>
let desk: string
beforeAll(async () => {
  http = await bringHttp({}, 'owner')
  const founding = foundingOf()
  const observer = { id: 'birch.observer', body: 'birch', role: 'observer', title: { en: 'O', ru: 'Н' } }
  const terms = [...founding.terms, { ...founding.terms[0]!, office: observer.id }]
  it = await liveScene(http, { ...founding, offices: [...founding.offices, observer], terms } as never)
  desk = await it.deskOf('birch')
}, 120_000)
afterAll(() => http.stop(), 60_000)

const told = async (path: string, as: string, wish: object = {}) => {
  const { status, json } = await http.ask(path, { as, ...wish })
  return status === 200 ? 200 : [status, json.code]
}
const unknown = [404, 'stream.unknown']

test('the rows stand open: whose desk it is reads it, and so does the owner of the database', async () => {
  expect(await told(`desks/${desk}`, it.tokens['birch.head']!)).toBe(200)
  expect(await http.stores.sql('select from stream where id = $1', [desk])).toHaveLength(1)
})

test('a desk is not there for another part, nor for who does not work at it', async () => {
  for (const office of ['cedar.head', 'birch.observer', 'plenary.chair', 'secretariat.commissionSecretary'])
    expect([office, await told(`desks/${desk}`, it.tokens[office]!)]).toEqual([office, unknown])
})

test('nothing of a commission is there for who belongs to another one', async () => {
  const { tokens } = await found(http)
  for (const path of [`commissions/${it.id}`, `sessions/${it.session}`, `desks/${desk}`])
    expect([path, await told(path, tokens['birch.head']!)]).toEqual([path, unknown])
})

test('of the commissions that are here each account is shown its own', async () => {
  await found(http)
  const { json } = await http.ask('commissions', { as: it.tokens['birch.head']! })
  expect(json.items.map(({ id }: { id: string }) => id)).toEqual([it.id])
})

test('administrators read no contents, also where they would be refused something else', async () => {
  const as = it.tokens['secretariat.administrator']!
  expect(await told(`sessions/${it.session}`, as)).toEqual([403, 'read.notPermitted'])
  const keyless = { method: 'POST', key: null, body: { type: 'ComposeEdition' } }
  expect(await told(`sessions/${it.session}/commands`, as, keyless)).toEqual([400, 'key.missing'])
})

test('who is not known is told so, whether there is such a stream or not', async () => {
  const none = crypto.randomUUID()
  for (const path of [`sessions/${it.session}`, `sessions/${none}`, `desks/${desk}`, `desks/${none}`])
    expect([path, await told(path, 'nobody')]).toEqual([path, [401, 'token.unknown']])
  const { status, json } = await http.ask(`sessions/${it.session}`)
  expect([status, json.code]).toEqual([401, 'token.missing'])
})

test('two offices of one body that see otherwise are told otherwise, however often the other one asked', async () => {
  const agenda = async (office: string) => http.ask(`sessions/${it.session}`, { as: it.tokens[office]! })
  const [head, secretary, again] = [
    await agenda('birch.head'),
    await agenda('birch.secretary'),
    await agenda('birch.head'),
  ]
  expect(new Set([head, secretary].map(({ headers }) => headers['etag'])).size).toBe(2)
  expect([again.text, head.json.acts]).toEqual([head.text, expect.not.arrayContaining(secretary.json.acts)])
})
