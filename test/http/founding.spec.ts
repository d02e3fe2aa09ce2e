import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { installation } from '@plenary/store'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, found, foundingOf, type Http, type Told, tokenFor } from '../support/http-commission.js'

let http: Http
let there: string
let recorded: number
beforeAll(async () => {
  http = await bringHttp()
  there = (await found(http)).id
}, 120_000)
afterAll(() => http.stop(), 60_000)
beforeEach(async () => {
  recorded = await journalled(http)
})

const foundWith = (founding: object) => http.ask('commissions', { as: http.administrator, body: founding })
const moment = { anchor: 'opening', offset: 3, unit: 'd', mark: 'A' }
const at = (pointer: string) => ({ details: { pointer } })
async function refused(told: Told, status: number, code: string, more: object = {}) {
  expectProblem(told, status, code, more)
  expect(await journalled(http)).toBe(recorded)
}

test('every administrator of the installation founds commissions', async () => {
  const operator = await tokenFor(http.owner, 'another', installation)
  const { status } = await http.ask('commissions', { as: operator, body: foundingOf() })
  expect(status).toBe(201)
})

test('a commission whose rules would stand still, and every fault is named', async () => {
  const stages = [
    { id: 'tabling', due: moment },
    { id: 'plenary', after: ['nothing'] },
  ]
  const procedure = { id: 'faulty', extends: 'three-stages', title: { en: 'F', ru: 'F' }, source: 'Test', stages }
  const told = await foundWith({ ...foundingOf(), procedure })
  await refused(told, 422, 'procedure.faulty')
  const faults = told.json.details.faults.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
  expect(faults).toContainEqual(['/stages/2/after/0', 'unknownStage'])
})
test('a commission by rules that nobody knows', async () =>
  refused(await foundWith({ ...foundingOf(), procedure: 'nobody-knows' }), 404, 'procedure.unknown'))
test('a commission by rules that only decide on texts in writing, or that others are there to extend', async () => {
  const silence = await foundWith({ ...foundingOf(), procedure: 'un-72h' })
  await refused(silence, 422, 'procedure.withoutSession', at('/procedure'))
  await refused(await foundWith({ ...foundingOf(), procedure: 'organisation-2004' }), 422, 'procedure.rootOnly')
})
test('a commission under the id of the installation, whose accounts administer it', async () => {
  await refused(await foundWith({ ...foundingOf(), id: installation }), 400, 'body.malformed', at('/id'))
})
test('a commission with a term of an office that is not there', async () => {
  const terms = [{ office: 'x', person: 'y', from: '2027-01-01', mark: 'A' }]
  await refused(await foundWith({ ...foundingOf(), terms }), 422, 'term.unknown', at('/terms'))
})
const brought = { id: 'brought', extends: 'three-stages', title: { en: 'B', ru: 'B' }, source: 'Test', stages: [] }
const keptEditions = () => http.stores.sql("select id from edition where id = 'brought'")

test('rules with a text that cannot be kept', async () => {
  const told = await foundWith({ ...foundingOf(), procedure: { ...brought, title: { en: 'B\ud800', ru: 'B' } } })
  await refused(told, 400, 'command.malformed', at('/procedure/title/en'))
})
test('rules that are brought are kept with the commission that is founded by them, and not before', async () => {
  const founding = { ...foundingOf(), procedure: brought }
  const terms = [{ office: 'x', person: 'y', from: '2027-01-01', mark: 'A' }]
  await refused(await foundWith({ ...founding, terms }), 422, 'term.unknown')
  const tried = await http.ask('commissions?dryRun=true', { as: http.administrator, body: founding })
  expect([tried.status, tried.json.events[0].type]).toEqual([200, 'CommissionFounded'])
  expect(await keptEditions()).toEqual([])
  expect((await foundWith(founding)).status).toBe(201)
  expect(await keptEditions()).toEqual([{ id: 'brought' }])
})

test.each(['2027-99-99', '2027-02-30'])('a commission with a day that no calendar has: %s', async (day) => {
  const malformed = async (founding: object, pointer: string) =>
    refused(await foundWith({ ...foundingOf(), ...founding }), 400, 'body.malformed', at(pointer))
  const [term] = foundingOf().terms
  await malformed({ terms: [{ ...term, from: day }] }, '/terms/0/from')
  await malformed({ terms: [{ ...term, to: day }] }, '/terms/0/to')
  const past = { ordinal: 1, heldOn: day, place: {}, mark: 'A' }
  await malformed({ pastSessions: [past] }, '/pastSessions/0/heldOn')
})

test('a commission that is there already', async () =>
  refused(await foundWith({ ...foundingOf(), id: there }), 409, 'commission.founded'))
