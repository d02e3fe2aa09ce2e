import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, deliver, found, type Http, type Told } from '../support/http-commission.js'

let http: Http
let path: string
let session: string
let tokens: Record<string, string>
const announced = { opening: { kind: 'month', month: '2029-04' }, place: {} }
beforeAll(async () => {
  http = await bringHttp()
  const founded = await found(http)
  tokens = founded.tokens
  path = `commissions/${founded.id}/sessions`
  const { json } = await post(path, announced)
  session = `sessions/${String(json.events[0].founding.id)}/commands`
  await deliver(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

const post = (to: string, body: object) => http.ask(to, { as: tokens['plenary.chair']!, body })
/** Refused with this code at this place, and nothing stored. */
async function refused(ask: () => Promise<Told>, code: string, pointer: string) {
  const before = await journalled(http)
  expectProblem(await ask(), 422, code, { details: { pointer } })
  expect(await journalled(http)).toBe(before)
}

describe('an opening that nobody could date', () => {
  const moving = { type: 'MoveSession', authority: 'Letter', reason: { text: 'R' } }
  const far = { kind: 'firm', on: '2032-04-27', time: '10:00' }
  test.each([
    ['a year beyond the calendar', { opening: far }, 'calendar.missingYear', '/opening'],
    ['a zone that there is not', { place: { zone: 'X' } }, 'zone.unknown', '/place/zone'],
    ['the past', { opening: { kind: 'day', on: '2020-06-17' } }, 'date.past', '/opening'],
  ] as const)('%s: convening and moving are refused', async (_, wrong, code, pointer) => {
    await refused(() => post(path, { ...announced, ...wrong }), code, pointer)
    await refused(() => post(session, { ...moving, ...announced, ...wrong }), code, pointer)
  })
  test('a zone that there is not: firming up is refused', async () => {
    const firmUp = { type: 'FirmUp', opening: { kind: 'day', on: '2029-04-20' }, place: { zone: 'X' } }
    await refused(() => post(session, firmUp), 'zone.unknown', '/place/zone')
  })
})
