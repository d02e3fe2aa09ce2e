import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, deliver, found, foundingOf, type Http } from '../support/http-commission.js'
import { edition } from '../support/http-cycle.js'

let http: Http
let id: string
let tokens: Record<string, string>
beforeAll(async () => {
  http = await bringHttp()
  ;({ id, tokens } = await found(http, { ...foundingOf(), procedure: edition }))
}, 120_000)
afterAll(() => http.stop(), 60_000)

const secretary = 'secretariat.commissionSecretary'
/** Forty days after the second of August, on which this is asked. */
const over = {
  type: 'TakeOver',
  opening: { kind: 'firm', on: '2027-09-11', time: '10:00' },
  place: { city: 'Alder' },
  host: 'alder',
  done: [{ stage: 'proposals', on: '2027-07-01', reference: 'Letter 14/2 of 1 July' }],
}
const askOver = (body: object, query = '', office = secretary) =>
  http.ask(`commissions/${id}/commands${query}`, { as: tokens[office]!, body })
const see = async (path: string, office = secretary) => (await http.ask(path, { as: tokens[office]! })).json

test('what cannot have been done before is refused by name, and nothing is recorded', async () => {
  const before = await journalled(http)
  const [first] = over.done
  const done = (more: object) => askOver({ ...over, done: [{ ...first, ...more }] })
  const at = (field: string) => ({ details: { pointer: `/done/0/${field}` } })
  expectProblem(await done({ stage: 'nothing' }), 422, 'stage.unknownToRules', {
    details: { stage: 'nothing', pointer: '/done/0/stage' },
  })
  expect((await done({ on: '2027-08-03' })).json).toMatchObject({ code: 'stage.doneInFuture', ...at('on') })
  expectProblem(await done({ reference: '' }), 400, 'body.malformed')
  expectProblem(await askOver(over, '', 'birch.head'), 403, 'act.notPermitted')
  expect(await journalled(http)).toBe(before)
})

test('a trial tells the dates of the session that would go on, and records nothing', async () => {
  const before = await journalled(http)
  const { status, json } = await askOver(over, '?dryRun=true')
  expect([status, json.events[0].type]).toEqual([200, 'NoticesHeld'])
  expect(json.effect.dates.map(({ stage }: { stage: string }) => stage)).toContain('plenary')
  expect(await journalled(http)).toBe(before)
})

test('it goes on with what was done before behind it; nobody is told anything until notices are released', async () => {
  const { status, json } = await askOver(over)
  expect(status).toBe(200)
  const session = json.events.find(({ type }: { type: string }) => type === 'SessionAnnounced').founding.id as string
  await deliver(http)
  const { stages } = await see(`sessions/${session}`)
  expect(stages.find((stage: { id: string }) => stage.id === 'proposals')).toMatchObject({
    status: 'closed',
    because: 'outside',
    outside: { on: '2027-07-01', reference: 'Letter 14/2 of 1 July' },
  })
  expect((await see(`sessions/${session}/explain?stage=proposals`)).says.en).toContain('Letter 14/2 of 1 July')
  expect((await see(`commissions/${id}`)).noticesHeld.count).toBeGreaterThan(0)
  expect((await see(`sessions/${session}/notices`, 'birch.secretary')).items).toEqual([])
  expect((await askOver({ type: 'ReleaseNotices', authority: 'Order 1' })).status).toBe(200)
  expect((await see(`sessions/${session}/notices`, 'birch.secretary')).items).toMatchObject([
    { kind: 'SessionConvened' },
  ])
})
