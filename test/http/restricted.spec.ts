import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, deliver, type Http } from '../support/http-commission.js'
import { consoleOf } from '../support/walls.js'
import { opening } from '../support/http-cycle.js'
import { restricted, type RestrictedScene, secrets } from '../support/restricted-scene.js'

let http: Http
let it: RestrictedScene
beforeAll(async () => {
  http = await bringHttp()
  it = await restricted(http)
}, 240_000)
afterAll(() => http.stop(), 60_000)

const listed = ['alder.secretary', 'alder.contributor', 'birch.head', 'secretariat.secretariatOfficer'] as const
const others = [
  'cedar.head',
  'plenary.chair',
  'chairs-office.chairsOffice',
  'working-group.workingGroupSecretary',
] as const
const circles = () => `${it.document},${it.tour}`
const refused = ({ status, json }: { status: number; json: { code: string } }) => [status, json.code]

describe('a restricted document', () => {
  test.each(listed)('is open to who is on its distribution list: %s', async (office) => {
    const { json } = await it.ask(office, `documents/${it.document}`)
    expect(json).toMatchObject({
      title: { en: secrets.title },
      access: { mark: 'official', distribution: ['alder', 'birch', 'secretariat'] },
      versions: [{ sha256: secrets.sha256 }],
    })
    const { items } = await it.see(office, `sessions/${it.session}/documents`)
    expect(items).toMatchObject([{ id: json.card, document: it.document, title: { en: secrets.title } }])
  })

  test.each(others)('is known to everybody else by a card: %s', async (office) => {
    expect(refused(await it.ask(office, `documents/${it.document}`))).toEqual([404, 'stream.unknown'])
    expect(refused(await it.ask(office, `consultations/${it.tour}`))).toEqual([404, 'stream.unknown'])
    const { items } = await it.see(office, `sessions/${it.session}/documents`)
    const { card } = await it.see('birch.head', `documents/${it.document}`)
    expect(items).toEqual([
      {
        id: card,
        item: it.item,
        class: 'draftDecision',
        drafter: 'alder',
        version: 1,
        sha256: null,
        access: { mark: 'official', distribution: ['alder', 'birch', 'secretariat'] },
      },
    ])
    expect(card).not.toBe(it.document)
  })

  test('is closed to everybody else by the database alone, whatever the guard lets through', async () => {
    const console = await consoleOf(http.stores.url, 'plenary_api')
    const tables = ['stream', 'journal', 'content', 'document', 'consultation', 'distribution', 'duty', 'notice']
    const rows = tables.map((table) => `select '${table}' as name from ${table} where circle = any('{${circles()}}')`)
    const seen = async (office: string) => {
      const found = await console.ask<{ name: string }>(rows.join(' union '), it.tokens[office])
      return found.map(({ name }) => name).sort()
    }
    for (const office of listed) expect([office, await seen(office)]).toEqual([office, tables.toSorted()])
    for (const office of others) expect([office, await seen(office)]).toEqual([office, []])
    await console.end()
  })

  test('is asked of those whom it goes to, and what they say of it stays with them', async () => {
    const { json } = await it.ask('birch.secretary', `consultations/${it.tour}`)
    expect(json).toMatchObject({ asked: ['alder', 'birch'], replies: [{ comment: { text: secrets.comment } }] })
  })

  test('is neither seen nor guessed at in what an act of the session would do', async () => {
    const move = { opening: { ...opening, on: '2027-12-20' }, authority: 'Letter', reason: { text: 'Hall taken' } }
    for (const office of ['secretariat.commissionSecretary', 'plenary.chair']) {
      const { status, json } = await it.ask(office, `${it.acts}?dryRun=true`, { type: 'MoveSession', ...move })
      const told = json.elsewhere?.map(({ stream }: { stream: { kind: string } }) => stream.kind)
      expect([office, status, told]).toEqual([office, 200, ['commission']])
    }
  })

  test('stands nowhere in what the commission keeps where everybody reads', async () => {
    const rows = await http.stores.sql<{ row: string }>(
      `select payload as row from journal where circle = $1 union all select state from stream where circle = $1
        union all select to_jsonb(n)::text from notice n where circle = $1
        union all select to_jsonb(d)::text from duty d where circle = $1
        union all select to_jsonb(i)::text from agenda_item i where circle = $1
        union all select convert_from(bytes, 'UTF8') from content where circle = $1`,
      [it.id],
    )
    const all = JSON.stringify(rows)
    expect(all.length).toBeGreaterThan(10_000)
    for (const secret of [it.document, ...Object.values(secrets)]) expect(all).not.toContain(secret)
  })

  test('shows its title to nobody at the console of the engine', async () => {
    const engine = await consoleOf(http.stores.url, 'plenary_engine')
    const states = await engine.ask('select state as said from stream union all select payload from journal')
    await engine.end()
    const all = JSON.stringify(states)
    expect(all).toContain(it.document)
    for (const secret of [secrets.title, secrets.comment]) expect(all).not.toContain(secret)
  })

  test('goes to others from then on when its drafter says so, and so does what was said of it', async () => {
    const change = (was: readonly string[], distribution: readonly string[]) =>
      it.ask('alder.secretary', `documents/${it.document}/commands`, { type: 'ChangeDistribution', was, distribution })
    const before = ['alder', 'birch', 'secretariat']
    expect((await change(before, ['cedar', 'secretariat'])).status).toBe(200)
    await deliver(http)
    const statuses = async (office: string) =>
      Promise.all(
        [`documents/${it.document}`, `consultations/${it.tour}`].map(
          async (path) => (await it.ask(office, path)).status,
        ),
      )
    expect([await statuses('cedar.head'), await statuses('birch.head')]).toEqual([
      [200, 200],
      [404, 404],
    ])
    expect(refused(await change(before, before))).toEqual([409, 'document.listChanged'])
    expect((await change(['alder', 'cedar', 'secretariat'], before)).status).toBe(200)
    await deliver(http)
    expect([await statuses('cedar.head'), await statuses('birch.head')]).toEqual([
      [404, 404],
      [200, 200],
    ])
  })
})

describe('above the ceiling of the installation', () => {
  const register = (body: object) =>
    it.ask('alder.secretary', `sessions/${it.session}/documents`, { item: it.item, class: 'agreement', ...body })
  const access = { mark: 'secret', distribution: ['birch'] }

  test('nothing is loaded: a card stands for the paper', async () => {
    expect(refused(await register({ title: { en: 'T' }, access }))).toEqual([422, 'document.aboveCeiling'])
    const paper = { number: '12', copy: '3', holder: 'alder' }
    expect(refused(await register({ title: { en: 'T' }, access, paper }))).toEqual([422, 'document.cardTitled'])
    expect(refused(await register({ item: undefined, paper }))).toEqual([422, 'document.cardWithoutMark'])
    const told = await register({ access, paper })
    expect(told.status).toBe(201)
    const path = String(told.headers.location).replace('/api/v1/', '')
    expect((await it.ask('birch.head', path)).json).toMatchObject({
      title: { en: 'No. 12, copy 3' },
      paper,
      access: { mark: 'secret' },
    })
    const add = { type: 'AddVersion', sha256: 'd'.repeat(64), bytes: 5, language: 'ru' }
    expect(refused(await it.ask('alder.secretary', `${path}/commands`, add))).toEqual([409, 'document.cardOnly'])
  })

  test('a list names bodies of the commission', async () => {
    const list = { mark: 'official', distribution: ['birch', 'atlantis'] }
    const told = await register({ title: { en: 'T' }, access: list })
    expect([...refused(told), told.json.details]).toEqual([
      422,
      'body.unknown',
      { body: 'atlantis', pointer: '/access/distribution' },
    ])
  })
})

describe('an item with an access mark', () => {
  test('stands on the agenda by its mark', async () => {
    const { items } = await it.see('cedar.head', `sessions/${it.session}/agenda`)
    expect(items).toMatchObject([
      {
        id: it.item,
        mark: 'official',
        title: { en: 'Item marked "for official use"', ru: 'Вопрос с пометкой «для служебного пользования»' },
      },
    ])
  })

  test('has no words where everybody reads them', async () => {
    const submit = { type: 'SubmitProposal', mark: 'official' }
    const told = await it.ask('alder.secretary', it.acts, { ...submit, justification: { text: secrets.title } })
    expect([...refused(told), told.json.details]).toEqual([
      422,
      'item.marked',
      { mark: 'official', pointer: '/justification' },
    ])
    const { title: was } = (await it.see('cedar.head', `sessions/${it.session}/agenda`)).items[0]
    const retitle = { type: 'RetitleItem', item: it.item, was, title: { en: secrets.title } }
    expect(refused(await it.ask('secretariat.secretariatOfficer', it.acts, retitle))).toEqual([422, 'item.marked'])
    const open = { item: it.item, class: 'draftDecision', title: { en: secrets.title } }
    const registered = await it.ask('alder.secretary', `sessions/${it.session}/documents`, open)
    expect([...refused(registered), registered.json.details]).toEqual([
      422,
      'item.marked',
      { mark: 'official', pointer: '/access' },
    ])
  })
})
