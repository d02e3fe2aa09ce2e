import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'
import { pagesOfPortal, servedBy } from '../support/served-routes.js'

interface Described {
  readonly security: object[]
  readonly requestBody?: { content: { 'application/json': { schema: Schema } } }
}
interface Schema {
  readonly oneOf?: Schema[]
  readonly additionalProperties?: boolean
}
type Paths = Record<string, Record<string, Described>>
type Stage = Record<'id' | 'status', string>

let http: Http
let it: Cycle
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

const described = async (): Promise<Paths> => (await http.ask('openapi.json')).json.paths

test('the description names the routes that are served, and no others', async () => {
  const named = Object.entries(await described()).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(named.sort()).toEqual(servedBy(http.api).sort())
  expect(named).toHaveLength(55)
})

test('what is said to be open is open, and everything else asks who is there', async () => {
  const open: Record<string, number> = {}
  for (const [path, methods] of Object.entries(await described()))
    for (const [method, operation] of Object.entries(methods)) {
      const asked = method === 'post' ? { body: {} } : {}
      const { status } = await http.ask(path.replace('{id}', it.session), asked)
      if (operation.security.length === 0) open[path] = status
      else expect([path, status]).toEqual([path, 401])
    }
  expect(open).toEqual({
    ...Object.fromEntries(pagesOfPortal.map((page) => [page, 200])),
    '/assets/{id}': 404,
    '/api/v1/openapi.json': 200,
    '/api/v1/procedure-schema': 200,
    '/api/v1/refusals': 200,
    '/api/v1/sign-in': 400,
    '/api/v1/sign-in/oidc': 403,
    '/api/v1/sign-in/oidc/return': 403,
    '/docs': 200,
    '/health/live': 200,
    '/health/ready': 200,
  })
})

test('it is OpenAPI 3.1, and every operation has a name of its own, a summary and a problem', async () => {
  const { json } = await http.ask('openapi.json')
  expect(json.openapi).toBe('3.1.0')
  const operations = Object.values(json.paths as object).flatMap((methods: object) => Object.values(methods))
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { summary, responses } of operations) {
    expect(summary.length).toBeGreaterThan(10)
    expect(Object.keys(responses.default.content)).toEqual(['application/problem+json', 'text/html'])
  }
})

test('a field that a body does not name is refused wherever a body is taken', async () => {
  for (const [path, methods] of Object.entries(await described())) {
    const schema = methods.post?.requestBody?.content['application/json'].schema
    for (const one of schema ? [schema, ...(schema.oneOf ?? [])] : [])
      if (!one.oneOf) expect([path, one.additionalProperties]).toEqual([path, false])
  }
})

describe('a resource shows what stands', () => {
  test('the commission, its sessions, register and follow-up', async () => {
    expect(await it.see('commissions')).toEqual({
      items: [{ id: it.id, name: { en: 'Training Commission', ru: 'Учебная комиссия' }, rehearsal: true }],
      next: null,
    })
    const sessions = await it.see(`commissions/${it.id}/sessions`)
    expect(sessions.items).toMatchObject([{ id: it.session, ordinal: 1, status: 'convened' }])
    const register = await it.see(`commissions/${it.id}/register`)
    expect(register.items).toMatchObject([{ id: it.decision, number: '1/1', title: { en: 'On catalogues' } }])
    http.clock.now += 3 * 86_400_000
    const followUp = await it.see(`commissions/${it.id}/follow-up`)
    http.clock.now -= 3 * 86_400_000
    expect(followUp.items).toMatchObject([
      {
        decision: it.decision,
        clause: '1',
        ageInDays: 3,
        carried: 0,
        state: 'noInformation',
        assigned: [{ body: 'birch', reports: 0 }],
      },
    ])
  })

  test('the session with its stages, and whom it waits for by which article', async () => {
    const session = await it.see(`sessions/${it.session}`)
    expect(session.stages.map((stage: Stage) => [stage.id, stage.status])).toEqual([
      ['proposals', 'closed'],
      ['tabling', 'closed'],
      ['plenary', 'open'],
      ['tour', 'closed'],
      ['review', 'open'],
    ])
    const { gate, article } = await it.see(`sessions/${it.session}/explain?stage=review`)
    const who = { body: 'working-group', role: 'workingGroupSecretary' }
    expect([gate.open, article]).toEqual([false, 'Rule 9'])
    expect(gate.waitingFor).toMatchObject([{ who, what: 'GiveOpinion', article: 'Rule 9', subject: it.review }])
    const { stages, acts } = await it.see(`sessions/${it.session}/plan`)
    expect(acts).toEqual(session.acts)
    expect(acts).toContainEqual({ type: 'MoveSession', allowed: false, code: 'session.sittingOpened' })
    expect(stages.find(({ id }: Stage) => id === 'tour').closes).toBe(Date.parse('2027-11-09T14:00:00Z'))
  })

  test('the agenda as composed, with the document on the table', async () => {
    const agenda = await it.see(`sessions/${it.session}/agenda?edition=1`)
    expect(agenda).toMatchObject({ edition: 1, editions: [1], approved: { by: { office: 'plenary.chair' } } })
    expect(agenda.items).toMatchObject([
      { id: it.item, number: 1, proposer: 'alder', documents: [{ id: it.document, version: 1 }] },
    ])
  })

  test('a tour with what a part wrote, a review, a sitting, a decision', async () => {
    const tour = await it.see(`consultations/${it.tour}`)
    expect(tour.replies).toMatchObject([{ body: 'birch', comment: { text: 'Пункт 3: сроки' }, late: false }])
    expect(await it.see(`consultations/${it.review}`)).toMatchObject({
      body: 'working-group',
      items: [it.item],
      status: 'open',
    })
    const sitting = await it.see(`sittings/${it.sitting}`)
    const reservation = { text: 'Subject to internal procedures' }
    expect(sitting.positions).toMatchObject([{ item: it.item, part: 'cedar', reservation }])
    expect(await it.see(`decisions/${it.decision}`)).toMatchObject({
      number: '1/1',
      clauses: [{ id: '1', assigned: ['birch'] }],
    })
    expect(await it.see(`documents/${it.document}`)).toMatchObject({
      drafter: 'alder',
      versions: [{ version: 1, language: 'ru' }],
    })
  })

  test('who was told what: a part sees what it was told', async () => {
    const path = `sessions/${it.session}/notices?limit=200`
    const all = (await it.see(path)).items as { body: string }[]
    const own = (await http.ask(path, { as: it.tokens['birch.head']! })).json.items as { body: string }[]
    expect(new Set(own.map(({ body }) => body))).toEqual(new Set(['birch']))
    expect(own.length).toBe(all.filter(({ body }) => body === 'birch').length)
    expect(own.length).toBeLessThan(all.length)
  })

  test('what an office owes, by how much time is left', async () => {
    const inbox = (await http.ask('inbox', { as: it.tokens['working-group.workingGroupSecretary']! })).json
    expect(inbox).toMatchObject({ office: 'working-group.workingGroupSecretary', overdue: [], later: [] })
    expect(inbox.thisWeek).toMatchObject([{ act: 'GiveOpinion' }])
    http.clock.now += 8 * 86_400_000
    const later = (await http.ask('inbox', { as: it.tokens['working-group.workingGroupSecretary']! })).json
    http.clock.now -= 8 * 86_400_000
    expect(later.overdue).toMatchObject([{ act: 'GiveOpinion' }])
  })

  test('the journal by pages, in order and without a gap', async () => {
    const auditor = it.tokens['secretariat.auditor']!
    const seqs: number[] = []
    for (let next: string | null = ''; next !== null;) {
      const after: string = next === '' ? '' : `&after=${next}`
      const { json } = await http.ask(`commissions/${it.id}/journal?limit=30${after}`, { as: auditor })
      seqs.push(...json.items.map(({ seq }: { seq: number }) => seq))
      next = json.next
    }
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    expect(seqs.length).toBeGreaterThan(60)
  })

  test('the clock, and that it is not quiet while something is on its way', async () => {
    const clock = async () => it.see(`commissions/${it.id}/clock`)
    expect(await clock()).toMatchObject({ now: http.clock.now, rehearsal: true, target: null, quiet: true })
    const about = { title: { en: 'T' }, body: 'superior-council', source: 'S', mark: 'A' }
    await it.act('secretariat.commissionSecretary', `commissions/${it.id}/commands`, {
      type: 'RegisterInstruction',
      ...about,
    })
    expect((await clock()).quiet).toBe(false)
    await it.quiet()
    expect((await clock()).quiet).toBe(true)
  })
})
