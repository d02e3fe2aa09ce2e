import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, found, foundingOf, type Http, tokenFor } from '../support/http-commission.js'
import { clearedEdition, opening, until } from '../support/http-cycle.js'

let http: Http
beforeAll(async () => {
  http = await bringHttp()
}, 120_000)
afterAll(() => http.stop(), 60_000)

const at = (instant: string) => Date.parse(instant)
const authority = 'Letter 12'
const zoe = { en: 'Zoe Elm', ru: 'Зоя Эльм' }

/** A commission with somebody in every office, and what is said to it. */
async function commission(more: object = {}) {
  const { id, tokens } = await found(http, { ...foundingOf(), ...more })
  const say = (as: string, body: object) => http.ask(`commissions/${id}/commands`, { as, body })
  const act = async (as: string, body: object) => {
    const told = await say(as, body)
    if (told.status >= 300) throw new Error(`${JSON.stringify(body)}: ${told.text}`)
    return told.json.events as { type: string; term: { person: string } }[]
  }
  const begin = async (as: string, office: string, more: object) =>
    (await act(as, { type: 'BeginTerm', office, authority, ...more })).at(-1)!.term.person
  const view = async () => (await http.ask(`commissions/${id}`, { as: tokens['secretariat.auditor']! })).json
  const holders = async (office: string) =>
    (await view()).offices.find((one: { id: string }) => one.id === office).holders as object[]
  const personIn = (office: string) => foundingOf().terms.find((one) => one.office === office)!.person
  return { id, tokens, say, act, begin, view, holders, personIn }
}

describe('the chair is replaced in the middle of a cycle', () => {
  let it: Awaited<ReturnType<typeof commission>>
  let session: string
  let [first, second]: string[] = []
  const acts = () => `sessions/${session}/commands`
  const inbox = async (as: string) => (await http.ask('inbox', { as })).json.thisWeek ?? []
  const approve = { type: 'ApproveAgenda', edition: 1 }
  const office = 'plenary.chair'

  beforeAll(async () => {
    http.clock.now = at('2027-08-02T06:00:00Z')
    it = await commission({ procedure: clearedEdition })
    first = it.tokens[office]!
    const convened = await http.ask(`commissions/${it.id}/sessions`, { as: first, body: { opening, place: {} } })
    session = String(convened.headers.location).split('/').at(-1)!
    const does = async (who: string, type: string, more: object = {}) => {
      const told = await http.ask(acts(), { as: it.tokens[who]!, body: { type, ...more } })
      if (told.status !== 200) throw new Error(told.text)
      return told.json.events[0]
    }
    await until(http, it.id, at('2027-09-02T09:00:00Z'))
    const { proposal } = await does('alder.secretary', 'SubmitProposal', { title: { en: 'Catalogues' } })
    await does('secretariat.secretariatOfficer', 'AcceptProposal', { proposal })
    await until(http, it.id, at('2027-11-24T09:00:00Z'))
    await does('secretariat.secretariatOfficer', 'ComposeEdition')
    await does('chairs-office.chairsOffice', 'ClearAgenda', { edition: 1 })
    await until(http, it.id, at('2027-11-25T09:00:00Z'))
  }, 120_000)

  test('by the secretary of the commission: the office passes at midnight of the seat, from one to the other', async () => {
    const next = it.personIn('chairs-office.chairsOffice')
    await it.begin(it.tokens['secretariat.commissionSecretary']!, office, { person: next, from: '2027-11-30' })
    second = await tokenFor(http.owner, next, it.id, office)
    const asked = async (as: string) => {
      const { status, json } = await http.ask(`sessions/${session}`, { as })
      return status === 200 ? 200 : json.code
    }
    const both = async () => [await asked(first!), await asked(second!)]
    await until(http, it.id, at('2027-11-29T20:59:59Z'))
    expect(await both()).toEqual([200, 'office.notHeld'])
    await until(http, it.id, at('2027-11-29T21:00:00Z'))
    expect(await both()).toEqual(['office.none', 200])
    expect(await it.holders(office)).toEqual([{ person: next, mark: 'V' }])
  })

  test('what was owed by the one is owed by the other, who may not approve what they cleared themselves', async () => {
    await until(http, it.id, at('2027-12-06T09:00:00Z'))
    expect(await inbox(second!)).toMatchObject([{ act: 'ApproveAgenda', stage: 'tabling', body: 'plenary' }])
    expectProblem(await http.ask(acts(), { as: first!, body: approve }), 403, 'office.none')
    expectProblem(await http.ask(acts(), { as: second!, body: approve }), 403, 'agenda.fourEyes')
  })

  test('a deputy approves for them, for a few days, and the record says for whom', async () => {
    const secretary = it.tokens['secretariat.commissionSecretary']!
    const acting = { name: zoe, from: '2027-12-06', to: '2027-12-07', standing: 'acting' }
    const deputy = await it.begin(secretary, office, acting)
    const as = await tokenFor(http.owner, deputy, it.id, office)
    const me = (await http.ask('me', { as })).json
    expect(me.offices).toMatchObject([{ id: office, role: 'chair', standing: 'acting', until: '2027-12-07' }])
    expect((await http.ask(acts(), { as, body: approve })).status).toBe(200)
    const absent = it.personIn('chairs-office.chairsOffice')
    const title = foundingOf().offices.find(({ id }) => id === office)!.title
    const signature = {
      ...{ person: deputy, office, body: 'plenary', name: zoe, title },
      ...{ standing: 'acting', for: { person: absent } },
    }
    const approved = async () =>
      (await http.ask(`sessions/${session}/agenda?edition=1`, { as: secretary })).json.approved.by
    expect(await approved()).toEqual(signature)

    const president = { en: 'President of the commission', ru: 'Президент комиссии' }
    await it.act(secretary, { type: 'RetitleOffice', office, was: title, title: president, authority })
    await it.act(secretary, { type: 'NamePerson', person: deputy, name: { en: 'Zoe Oak', ru: 'Зоя Дуб' }, authority })
    http.clock.now = at('2027-12-07T21:00:00Z')
    expect((await http.ask('inbox', { as })).json.code).toBe('office.none')
    expect(await approved()).toEqual(signature)
    const journal = await http.ask(`commissions/${it.id}/journal?limit=200`, { as: secretary })
    const entries = journal.json.items.map(({ payload }: { payload: string }) => JSON.parse(payload))
    const entry = entries.find(({ event }: { event: { type: string } }) => event.type === 'AgendaApproved')
    expect(entry.actor).toEqual({ kind: 'person', role: 'chair', ...signature })
  })
})

describe('the offices of a part', () => {
  const contributor = { office: 'birch.contributor', name: zoe, from: '2027-09-01' }
  const head = { office: 'birch.head', name: zoe, from: '2027-09-01' }
  const begin = { type: 'BeginTerm', authority }

  beforeAll(() => {
    http.clock.now = at('2027-08-02T06:00:00Z')
  })

  test('are filled by its head, and by nobody from outside', async () => {
    const { say, tokens } = await commission()
    for (const office of ['secretariat.commissionSecretary', 'plenary.chair', 'alder.head'])
      expectProblem(await say(tokens[office]!, { ...begin, ...contributor }), 403, 'term.notYours')
    for (const office of ['secretariat.administrator', 'birch.secretary', 'secretariat.secretariatOfficer'])
      expectProblem(await say(tokens[office]!, { ...begin, ...contributor }), 403, 'act.notPermitted')
    expectProblem(await say(http.administrator, { ...begin, ...contributor }), 403, 'act.notPermitted')
    expect((await say(tokens['birch.head']!, { ...begin, ...contributor })).status).toBe(200)
  })

  test('a new head is entered by one and confirmed by another, and the part is told', async () => {
    const { id, say, act, view, tokens } = await commission()
    const secretary = tokens['secretariat.commissionSecretary']!
    const [entered] = await act(secretary, { ...begin, ...head })
    const { person } = entered!.term
    const token = await tokenFor(http.owner, person, id, head.office)
    expect((await view()).enteredTerms).toMatchObject([{ office: head.office, person }])
    expect((await http.ask('inbox', { as: token })).json.code).toBe('office.none')
    const told = async (office: string) =>
      (await http.ask(`commissions/${id}/notices`, { as: tokens[office]! })).json.items.map(
        ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`,
      )
    expect([await told('birch.secretary'), await told('alder.head')]).toEqual([['TermEntered birch.head'], []])

    const confirm = { type: 'ConfirmTerm', office: head.office, person }
    expectProblem(await say(secretary, confirm), 403, 'term.notYours')
    expectProblem(await say(tokens['alder.head']!, confirm), 403, 'term.notYours')
    http.clock.now += 60_000
    await act(tokens['birch.secretary']!, confirm)
    expect(await told('birch.secretary')).toEqual([
      'TermEntered birch.head',
      'TermBegun birch.head',
      'TermEnded birch.head',
    ])
    http.clock.now = at('2027-09-01T06:00:00Z')
    expect((await http.ask('inbox', { as: token })).status).toBe(200)
    expect((await http.ask('inbox', { as: tokens['birch.head']! })).json.code).toBe('office.none')
    http.clock.now = at('2027-08-02T06:00:00Z')
  })

  test('a right that is taken away is gone with the act, whatever day the letter names', async () => {
    const { id, act, tokens, personIn } = await commission()
    const as = tokens['birch.contributor']!
    expect((await http.ask(`commissions/${id}`, { as })).status).toBe(200)
    const end = { type: 'EndTerm', office: 'birch.contributor', person: personIn('birch.contributor') }
    await act(tokens['birch.head']!, { ...end, on: '2027-07-30', authority })
    expectProblem(await http.ask(`commissions/${id}`, { as }), 403, 'office.none')
  })
})

describe('who holds several offices', () => {
  test('says in which they act, and the journal says it', async () => {
    const { id, say, begin, tokens, personIn } = await commission()
    const person = personIn('standardization.councilMember')
    const from = '2027-08-02'
    await begin(tokens['secretariat.commissionSecretary']!, 'secretariat.secretariatOfficer', { person, from })
    const as = await tokenFor(http.owner, person, id)
    const about = { title: { en: 'T' }, body: 'superior-council', source: 'S', mark: 'A' }
    const body = { type: 'RegisterInstruction', ...about }
    const { json } = await say(as, body)
    const until = { id: 'secretariat.secretariatOfficer', role: 'secretariatOfficer' }
    expect([json.code, json.details.offices]).toMatchObject(['office.needed', [until, {}]])
    const headers = { 'x-office': 'secretariat.secretariatOfficer' }
    expect((await http.ask(`commissions/${id}/commands`, { as, body, headers })).status).toBe(200)
    const journal = await http.ask(`commissions/${id}/journal`, { as: tokens['secretariat.auditor']! })
    expect(JSON.parse(journal.json.items.at(-1).payload).actor).toMatchObject({
      ...{ person, office: 'secretariat.secretariatOfficer', body: 'secretariat', role: 'secretariatOfficer' },
    })
  })
})
