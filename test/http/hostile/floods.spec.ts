import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'
import { type Answer, Wire } from '../../support/hostile/wire.js'

/** Ten at once for one credential, a hundred for a network, by the clock that stands still here. */
const requestsPerSecond = 1
let siege: Siege
beforeAll(async () => {
  siege = await bringSiege()
}, 120_000)
afterAll(() => siege.stop(), 60_000)

type Flood = (times: number, headers?: string, body?: string) => Promise<Answer[]>
/** An API with a bound of its own, and how it answers requests that come one behind the other. */
async function bounded(work: (flood: Flood) => Promise<void>) {
  const { store, clock } = siege.http
  const api = await createApi(store, { requestsPerSecond, now: () => clock.now })
  await api.listen(0, '127.0.0.1')
  const { port } = api.getHttpServer().address() as AddressInfo
  const flood = async (times: number, headers = '', body = '') => {
    const verb = body === '' ? 'GET /api/v1/me' : 'POST /api/v1/sign-in'
    const length = body === '' ? '' : `Content-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n`
    const answers: Answer[] = []
    for (let n = 0; n < times; n++) {
      const wire = new Wire(port).send(`${verb} HTTP/1.1\r\nHost: a\r\n${headers}${length}\r\n${body}`)
      answers.push(siege.look((await wire.answer())!))
      wire.drop()
    }
    return answers
  }
  await work(flood).finally(() => api.close())
}
const bearer = (token: string) => `Authorization: Bearer ${token}\r\n`
const of = (office: string) => bearer(siege.it.tokens[office]!)
const count = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length

test('who asks without end is told when to come again, and nobody else waits for it', () =>
  bounded(async (flood) => {
    const answers = await flood(30, of('birch.head'))
    expect([count(answers, 200), count(answers, 429)]).toEqual([10, 20])
    const { headers, text } = answers.at(-1)!
    expect(headers).toMatchObject({ 'retry-after': '1', 'content-type': 'application/problem+json; charset=utf-8' })
    expect(JSON.parse(text).code).toBe('request.tooMany')
    expect(count(await flood(1, of('birch.secretary')), 200)).toBe(1)
    siege.http.clock.now += 1_000
    expect(count(await flood(5, of('birch.head')), 200)).toBe(1)
  }))

test('no other spelling of a credential counts apart', () =>
  bounded(async (flood) => {
    const token = siege.it.tokens['birch.head']!
    await flood(10, bearer(token))
    for (const headers of [
      `authorization: bEARER ${token}\r\n`,
      `Authorization:   Bearer ${token}  \r\nCookie: a=b\r\n`,
    ])
      expect(count(await flood(1, headers), 429)).toBe(1)
    const cookie = (more: string) => `Cookie: __Host-plenary=${'A'.repeat(43)}; ${more}\r\n`
    expect(count(await flood(10, cookie('a=0')), 401)).toBe(10)
    expect(count(await flood(1, cookie('a=1')), 429)).toBe(1)
  }))

test('who shows something else each time is bounded by the network', () =>
  bounded(async (flood) => {
    const answers: Answer[] = []
    for (let n = 0; n < 300; n++) answers.push(...(await flood(1, bearer(`guess-${String(n)}`))))
    expect([count(answers, 401), count(answers, 429)]).toEqual([100, 200])
    expect(count(await flood(1), 429)).toBe(1)
    siege.http.clock.now += 10_000
    expect(count(await flood(1), 401)).toBe(1)
  }))

test('a body is not read of who asks too much', () =>
  bounded(async (flood) => {
    expect(count(await flood(10, bearer('x'), '{not json'), 400)).toBe(10)
    expect(count(await flood(5, bearer('x'), '{not json'), 429)).toBe(5)
  }))

test('nothing failed, and nobody was told anything', () => siege.lift('floods'))
