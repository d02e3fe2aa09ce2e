import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { liveScene } from '../support/live-scene.js'
import { bringHttp, found, foundingOf, type Http } from '../support/http-commission.js'
import { restricted, type RestrictedScene, secrets } from '../support/restricted-scene.js'

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

describe('what is restricted', () => {
  let scene: RestrictedScene
  let card: string
  beforeAll(async () => {
    scene = await restricted(http)
    card = (await scene.see('birch.head', `documents/${scene.document}`)).card
  }, 120_000)
  const offices = ['cedar.head', 'plenary.chair', 'chairs-office.chairsOffice', 'working-group.workingGroupSecretary']
  const asked = (path: string, office: string, wish: object = {}) => told(path, scene.tokens[office]!, wish)
  const duty = () => `sessions/${scene.session}/explain?duty=${scene.tour}/tour/1/birch`

  test('stands open too: who is on its list reads it, and so does the owner of the database', async () => {
    for (const path of [`documents/${scene.document}`, `consultations/${scene.tour}`, duty()])
      expect([path, await asked(path, 'birch.head')]).toEqual([path, 200])
    const { items } = await scene.see('birch.head', `sessions/${scene.session}/documents`)
    expect(items).toMatchObject([{ id: card, document: scene.document, title: { en: secrets.title } }])
    expect((await http.store.lists.documents([card])).get(card)).toMatchObject({ document: scene.document })
  })

  test.each(offices)('is not there for who is not on its list: %s', async (office) => {
    const version = { type: 'AddVersion', sha256: 'e'.repeat(64), bytes: 1, language: 'en' }
    expect(await asked(`documents/${scene.document}`, office)).toEqual(unknown)
    expect(await asked(`consultations/${scene.tour}`, office)).toEqual(unknown)
    expect(await asked(`documents/${scene.document}/commands`, office, { body: version })).toEqual(unknown)
    expect(await asked(duty(), office)).toEqual([404, 'duty.unknown'])
  })

  test.each(offices)('stands in the list of documents as its card: %s', async (office) => {
    const access = { mark: 'official', distribution: ['alder', 'birch', 'secretariat'] }
    const known = { item: scene.item, class: 'draftDecision', drafter: 'alder', version: 1, sha256: null, access }
    const { items } = await scene.see(office, `sessions/${scene.session}/documents`)
    expect(items).toEqual([{ id: card, ...known }])
  })

  test('is named to nobody else by the journal, notices, duties or what is explained', async () => {
    const text = async (office: string, path: string) => {
      const { status, text } = await scene.ask(office, path)
      return status === 200 ? text : `${office} ${path}: ${String(status)}`
    }
    const over = `sessions/${scene.session}`
    const explained = [`${over}/explain?document=${card}`, `${over}/explain?stage=tour`, `${over}/explain?item=1`]
    const paths = [...explained, over, `${over}/agenda`, `${over}/notices?limit=200`, 'inbox']
    const texts = await Promise.all([
      text('secretariat.auditor', `commissions/${scene.id}/journal?limit=200`),
      ...offices.flatMap((office) => paths.map((path) => text(office, path))),
    ])
    expect(texts.filter((one) => !one.startsWith('{'))).toEqual([])
    const all = texts.join('')
    expect(all.length).toBeGreaterThan(50_000)
    for (const secret of [scene.document, ...Object.values(secrets)]) expect(all).not.toContain(secret)
  })

  test('of what is asked on it only those are told to whom it goes', async () => {
    const streams = async (office: string) => {
      const { items } = await scene.see(office, `sessions/${scene.session}/notices?limit=200`)
      return (items as { stream: string }[]).map(({ stream }) => stream === scene.tour)
    }
    expect(await streams('plenary.chair')).toContain(false)
    expect(await streams('plenary.chair')).not.toContain(true)
    expect(await streams('secretariat.secretariatOfficer')).toContain(true)
  })
})
