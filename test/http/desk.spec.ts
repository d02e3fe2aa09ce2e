import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'

let http: Http
let it: Cycle
let desk: string
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  desk = (await as('birch.head').see(`sessions/${it.session}`)).json.desk
}, 120_000)
afterAll(() => http.stop(), 60_000)

const as = (office: string) => ({
  see: (path: string) => http.ask(path, { as: it.tokens[office]! }),
  ask: (body: object, wish: { key?: string; dryRun?: true } = {}) =>
    http.ask(`desks/${desk}/commands${wish.dryRun ? '?dryRun=true' : ''}`, {
      as: it.tokens[office]!,
      body,
      ...(wish.dryRun ? { key: null } : wish.key !== undefined && { key: wish.key }),
    }),
  act: async (body: object) => {
    const told = await as(office).ask(body)
    if (told.status !== 200) throw new Error(told.text)
    return told.json.events[0]
  },
})
const [head, secretary, contributor] = ['birch.head', 'birch.secretary', 'birch.contributor'] as const
const reporting = (text: string) => ({ type: 'ReportImplementation', clause: '1', state: 'partly', text: { text } })
const drafted = async (text: string): Promise<string> =>
  (await as(contributor).act({ type: 'WriteDraft', to: it.decision, act: reporting(text) })).draft
const seen = async (draft: string) => {
  const { drafts } = (await as(head).see(`desks/${desk}`)).json
  return drafts.find(({ id }: { id: string }) => id === draft)
}
const reports = async (): Promise<unknown[]> =>
  (await as('plenary.chair').see(`decisions/${it.decision}`)).json.clauses[0].reports
const refused = ({ status, json }: { status: number; json: { code: string } }) => [status, json.code]

describe('a draft on the desk of a part', () => {
  test('is written by a contributor, signed by the head, submitted by the secretary, and is then their report', async () => {
    const draft = await drafted('Two of three catalogues')
    expect(refused(await as(secretary).ask({ type: 'SubmitDraft', draft, revision: 1 }))).toEqual([
      409,
      'draft.notSigned',
    ])
    expect(await reports()).toEqual([])
    await as(head).act({ type: 'SignDraft', draft, revision: 1 })
    await as(secretary).act({ type: 'SubmitDraft', draft, revision: 1 })
    expect(await reports()).toMatchObject([
      { body: 'birch', state: 'partly', text: { text: 'Two of three catalogues' }, by: { office: secretary } },
    ])
    expect(await seen(draft)).toMatchObject({
      to: { kind: 'decision', id: it.decision },
      act: { type: 'ReportImplementation', text: { text: 'Two of three catalogues' } },
      status: 'submitted',
      by: { office: contributor },
      signed: { by: { office: head } },
      ended: { by: { office: secretary } },
    })
    expect(refused(await as(head).ask({ type: 'SubmitDraft', draft, revision: 1 }))).toEqual([409, 'draft.ended'])
  })

  test('loses its signature when it is revised, and is revised only over what was seen', async () => {
    const draft = await drafted('First')
    await as(head).act({ type: 'SignDraft', draft, revision: 1 })
    await as(secretary).act({ type: 'ReviseDraft', draft, was: 1, act: reporting('Second') })
    const again = await as(contributor).ask({ type: 'ReviseDraft', draft, was: 1, act: reporting('Third') })
    expect(refused(again)).toEqual([409, 'draft.changed'])
    expect(again.json.details).toEqual({ draft, was: 1, is: 2, pointer: '/was' })
    const now = await seen(draft)
    expect([now.revision, now.act.text.text, now.signed]).toEqual([2, 'Second', undefined])
    expect(refused(await as(head).ask({ type: 'SignDraft', draft, revision: 1 }))).toEqual([409, 'draft.changed'])
    await as(head).act({ type: 'DiscardDraft', draft, revision: 2 })
  })

  test('is submitted twice under one key with one answer and one report', async () => {
    const before = (await reports()).length
    const draft = await drafted('Once')
    const submit = { type: 'SubmitDraft', draft, revision: 1 }
    const first = await as(head).ask(submit, { key: 'once' })
    const second = await as(head).ask(submit, { key: 'once' })
    expect([second.status, second.text]).toEqual([200, first.text])
    expect((await reports()).length).toBe(before + 1)
  })

  test('is refused by the rules of where it is to go, tried or submitted, and stays open', async () => {
    const act = { type: 'ReportImplementation', clause: '9', state: 'done' }
    const { draft } = await as(secretary).act({ type: 'WriteDraft', to: it.decision, act })
    const submit = { type: 'SubmitDraft', draft, revision: 1 }
    const direct = await http.ask(`decisions/${it.decision}/commands`, { as: it.tokens[head]!, body: act })
    const tried = await as(head).ask(submit, { dryRun: true })
    const asked = await as(head).ask(submit)
    expect(refused(direct)).toEqual([404, 'clause.unknown'])
    expect([tried.json.details, refused(tried)]).toEqual([direct.json.details, refused(direct)])
    expect([asked.json.details, refused(asked)]).toEqual([direct.json.details, refused(direct)])
    expect((await seen(draft)).status).toBe('open')
  })

  test('shows on trial what its submission would do, and does nothing', async () => {
    const before = await reports()
    const draft = await drafted('On trial')
    const { json } = await as(head).ask({ type: 'SubmitDraft', draft, revision: 1 }, { dryRun: true })
    expect(json.events.map(({ type }: { type: string }) => type)).toEqual(['DraftSubmitted'])
    expect(json.elsewhere.slice(0, 1)).toMatchObject([
      { stream: { kind: 'decision', id: it.decision }, events: [{ type: 'ImplementationReported' }] },
    ])
    expect([await reports(), (await seen(draft)).status]).toEqual([before, 'open'])
  })
})

describe('beside the drafts', () => {
  test('the head is briefed on an item, with the position in preparation and what colleagues say of it', async () => {
    const { item } = it
    const brief = (text: string, was: number) => ({
      type: 'WriteBrief',
      item,
      was,
      position: 'abstain',
      text: { text },
    })
    await as(contributor).act(brief('We have no interest', 0))
    await as(secretary).act(brief('Abstain, and say why', 1))
    expect(refused(await as(contributor).ask(brief('No!', 1)))).toEqual([409, 'brief.changed'])
    await as(contributor).act({ type: 'AddComment', about: item, text: { text: 'The ministry agrees' } })
    const { briefs } = (await as(head).see(`desks/${desk}`)).json
    expect(briefs).toMatchObject([
      {
        item,
        position: 'abstain',
        text: { text: 'Abstain, and say why' },
        revision: 2,
        comments: [{ text: { text: 'The ministry agrees' }, by: { office: contributor } }],
      },
    ])
  })

  test('who owes what to a draft finds it in their own inbox, and nobody else does', async () => {
    const draft = await drafted('Owed')
    const owed = async (office: string) =>
      (await as(office).see('inbox')).json.later.filter(({ subject }: { subject?: string }) => subject === draft)
    expect(await owed(head)).toMatchObject([{ act: 'SignDraft', stream: desk, kind: 'desk' }])
    await as(head).act({ type: 'SignDraft', draft, revision: 1 })
    expect([await owed(head), await owed(contributor)]).toEqual([[], []])
    expect(await owed(secretary)).toMatchObject([{ act: 'SubmitDraft' }])
    for (const office of ['cedar.head', 'secretariat.commissionSecretary', 'plenary.chair'])
      expect(await owed(office)).toEqual([])
  })
})
