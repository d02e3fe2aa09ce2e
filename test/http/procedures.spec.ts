import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { until } from '../support/http-cycle.js'
import { bringHttp, deliver, found, foundingOf, type Http, start } from '../support/http-commission.js'

let http: Http
let id: string
let tokens: Record<string, string>
beforeAll(async () => {
  http = await bringHttp()
}, 120_000)
afterAll(() => http.stop(), 60_000)
beforeEach(async () => {
  http.clock.now = start
  ;({ id, tokens } = await found(http, { ...foundingOf(), procedure: 'three-stages' }))
})

const secretary = () => tokens['secretariat.commissionSecretary']!
const chair = () => tokens['plenary.chair']!
const edition = {
  id: 'amended',
  extends: 'three-stages',
  title: { en: 'Amended', ru: 'Изменённый' },
  source: 'Decision 20/4',
  stages: [{ id: 'tabling', due: { anchor: 'opening', offset: -4, unit: 'd', time: '17:00', mark: 'A' } }],
}
const act = (as: string, body: object, query = '') => http.ask(`commissions/${id}/commands${query}`, { as, body })
const propose = (procedure: object = edition, as = secretary()) => act(as, { type: 'ProposeEdition', procedure })
const put = (hash: string, as = chair(), from = '2027-09-01') =>
  act(as, { type: 'PutEditionInForce', hash, from, authority: 'Decision 20/4' })
const see = async (path = '') => (await http.ask(`commissions/${id}${path}`, { as: secretary() })).json
const hashOf = (told: { json: { events: { procedure: { hash: string } }[] } }) => told.json.events[0]!.procedure.hash

describe('an edition of the rules', () => {
  test('by which no session is held is not proposed', async () => {
    const silence = { ...edition, id: 'silent', extends: 'osce-silence', stages: [] }
    const told = await act(secretary(), { type: 'ProposeEdition', procedure: silence })
    expectProblem(told, 422, 'procedure.withoutSession', { details: { pointer: '/procedure' } })
    const never = { ...silence, withoutSession: false }
    const faulty = await act(secretary(), { type: 'ProposeEdition', procedure: never })
    expectProblem(faulty, 422, 'procedure.faulty', {
      details: { faults: [{ pointer: '/stages', code: 'noSitting' }], pointer: '/procedure' },
    })
  })
  test('is proposed, put in force by another person, and pinned by sessions convened from that day on', async () => {
    const hash = hashOf(await propose())
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const { procedure, procedures } = await see()
    const by = { office: 'secretariat.commissionSecretary', body: 'secretariat' }
    expect(procedures).toMatchObject([{ id: 'amended', hash, by, at: start }])
    expect(procedures[0].inForce).toBeUndefined()
    expectProblem(await put(hash, secretary()), 403, 'procedure.fourEyes', {
      details: { proposedBy: by.office, putInForceBy: by.office },
    })
    expect((await put(hash)).status).toBe(200)
    // The seat keeps the time of Moscow.
    const since = Date.parse('2027-09-01T00:00:00+03:00')
    expect((await see()).procedures[0].inForce).toMatchObject({ from: '2027-09-01', since })
    const convene = async () => {
      const body = { opening: { kind: 'month', month: '2028-06' }, place: {} }
      const told = await http.ask(`commissions/${id}/sessions`, { as: chair(), body })
      return told.json.events[0].founding.procedure
    }
    http.clock.now = since - 1
    expect(await convene()).toEqual(procedure)
    http.clock.now = since
    expect(await convene()).toEqual({ id: 'amended', hash })
  })
  test('is what convening goes by from that day on', async () => {
    const extraordinary = { convenes: 'chair', proposes: 'nationalPart', article: 'Rule 9', mark: 'A' }
    const hash = hashOf(await propose({ ...edition, extraordinary }))
    await put(hash, chair(), '2027-08-03')
    const body = { opening: { kind: 'month', month: '2028-06' }, place: {}, form: 'extraordinary' }
    const convene = () => http.ask(`commissions/${id}/sessions?dryRun=true`, { as: secretary(), body, key: null })
    expect((await convene()).status).toBe(200)
    http.clock.now += 86_400_000
    expectProblem(await convene(), 403, 'extraordinary.notYours', { article: 'Rule 9' })
  })
  test('that is faulty is not proposed, and every fault is named', async () => {
    const before = await journalled(http)
    const told = await propose({ ...edition, stages: [{ id: 'plenary', after: ['nothing'] }] })
    expectProblem(told, 422, 'procedure.faulty', {})
    expect(told.json.details).toMatchObject({ pointer: '/procedure' })
    expect(told.json.details.faults).toContainEqual(expect.objectContaining({ code: 'unknownStage' }))
    expectProblem(await propose({ ...edition, extends: 'nobody-knows' }), 422, 'procedure.faulty', {})
    expect(await journalled(http)).toBe(before)
  })
  test('extends one that the commission knows, by its id or its hash', async () => {
    const hash = hashOf(await propose())
    const title = { en: 'Again', ru: 'Ещё раз' }
    const again = { id: 'again', extends: 'amended', title, source: 'Decision 21/1', stages: [] }
    const second = hashOf(await propose(again))
    const third = hashOf(await propose({ ...again, id: 'amended', extends: hash }))
    for (const one of [second, third]) {
      const { changes } = await see(`/procedures/diff?from=${hash}&to=${one}`)
      expect(changes.map(({ pointer }: { pointer: string }) => pointer)).not.toContainEqual(
        expect.stringMatching(/^\/stages/),
      )
    }
  })
  test('is kept with the act that proposes it: a preview keeps nothing', async () => {
    const kept = () => http.stores.sql(`select hash from edition where id = 'tried'`)
    const body = { type: 'ProposeEdition', procedure: { ...edition, id: 'tried' } }
    const told = await act(secretary(), body, '?dryRun=true')
    expect([told.status, told.json.events[0].type]).toEqual([200, 'ProcedureProposed'])
    expect(await kept()).toEqual([])
    await act(secretary(), body)
    expect(await kept()).toHaveLength(1)
  })
  test('is read with all that it inherits, and compared', async () => {
    const hash = hashOf(await propose())
    const { procedure } = await see(`/procedures/text?of=${hash}`)
    expect(procedure.stages.map((stage: { id: string }) => stage.id)).toEqual(['proposals', 'tabling', 'plenary'])
    expect(procedure.stages[1].due).toMatchObject({ offset: -4 })
    const differences = await see(`/procedures/diff?from=three-stages&to=${hash}`)
    expect(differences.to).toEqual({ id: 'amended', hash })
    expect(differences.changes).toContainEqual({ pointer: '/stages/tabling/due/offset', was: -3, is: -4 })
  })
  test('of another commission is not known here', async () => {
    const hash = hashOf(await propose())
    const other = await found(http)
    const as = other.tokens['plenary.chair']!
    const body = { type: 'PutEditionInForce', hash, from: '2027-09-01', authority: 'A' }
    const told = await http.ask(`commissions/${other.id}/commands`, { as, body })
    expectProblem(told, 422, 'procedure.notProposed', {})
    expectProblem(
      await http.ask(`commissions/${other.id}/procedures/text?of=${hash}`, { as }),
      404,
      'procedure.unknown',
      {},
    )
  })
})

describe('a session', () => {
  const begun = async () => {
    const body = { opening: { kind: 'firm', on: '2027-11-23', time: '10:00' }, place: { city: 'C' } }
    const told = await http.ask(`commissions/${id}/sessions`, { as: chair(), body })
    await deliver(http)
    return told.json.events[0].founding.id as string
  }
  const adopt = (session: string, hash: string, query = '') => {
    const body = { type: 'AdoptProcedure', hash, authority: 'Decision 20/4', reason: { text: 'So decided' } }
    return http.ask(`sessions/${session}/commands${query}`, { as: chair(), body })
  }
  test('keeps its rules, and goes over to others by an act of its own once they are in force', async () => {
    const session = await begun()
    const hash = hashOf(await propose())
    await deliver(http)
    expectProblem(await adopt(session, hash), 422, 'procedure.notInForce', {})
    await put(hash)
    await deliver(http)
    const seen = async () => (await http.ask(`sessions/${session}`, { as: chair() })).json
    const due = async () => {
      const { stages } = await seen()
      return stages.find((stage: { id: string }) => stage.id === 'tabling').due.to
    }
    expect([(await seen()).procedure.id, await due()]).toEqual(['three-stages', Date.parse('2027-11-20T17:00+03:00')])
    const tried = await adopt(session, hash, '?dryRun=true')
    expect(tried.json.events.map(({ type }: { type: string }) => type)).toEqual(['ProcedureAdopted', 'PlanDrawn'])
    expect((await seen()).procedure.id).toBe('three-stages')
    expect((await adopt(session, hash)).status).toBe(200)
    expect([(await seen()).procedure, await due()]).toMatchObject([
      { id: 'amended', hash },
      Date.parse('2027-11-19T17:00+03:00'),
    ])
  })
  test('is told which of its stages have begun, where others know no such stage', async () => {
    const session = await begun()
    const stages = [{ id: 'tabling', after: [], source: 'tabling' }, { id: 'plenary' }]
    const hash = hashOf(await propose({ ...edition, ownStages: true, stages }))
    await put(hash)
    await until(http, id, Date.parse('2027-08-11T09:00Z'))
    expectProblem(await adopt(session, hash), 409, 'procedure.stageBegun', {
      details: { hash, stages: [{ stage: 'proposals', status: 'open' }], pointer: '/hash' },
    })
  })
})
