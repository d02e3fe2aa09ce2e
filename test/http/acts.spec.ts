import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'
import { proxyTo } from '../support/proxy.js'

let http: Http
let commission: string
let tokens: Record<string, string>
let session: string
const secretary = 'secretariat.commissionSecretary'
beforeAll(async () => {
  http = await bringHttp()
}, 120_000)
afterAll(() => http.stop(), 60_000)
beforeEach(async () => {
  const founded = await found(http)
  commission = founded.id
  tokens = founded.tokens
  const body = { opening: { kind: 'window', from: '2027-12-01', to: '2027-12-20' }, place: {} }
  const { headers } = await http.ask(`commissions/${commission}/sessions`, { as: tokens[secretary]!, body })
  session = String(headers.location).split('/').at(-1)!
  await deliver(http)
})

const journalled = async () =>
  (await http.stores.sql<{ count: number }>('select count(*)::int from journal where circle = $1', [commission]))[0]!
    .count
const proposal = { type: 'SubmitProposal', title: { en: 'T' }, justification: { text: 'Обоснование' } }
const propose = (wish: Partial<Parameters<Http['ask']>[1]> = {}, body: object = proposal) =>
  http.ask(`sessions/${session}/commands`, { as: tokens['birch.secretary']!, body, ...wish })
const see = (path: string, headers: Record<string, string> = {}) => http.ask(path, { as: tokens[secretary]!, headers })

describe('a key', () => {
  test('answers the same request as it was answered, and does nothing again', async () => {
    const key = randomUUID()
    const first = await propose({ key })
    const before = await journalled()
    const again = await propose({ key })
    expect([again.status, again.json]).toEqual([200, first.json])
    expect(first.json).toMatchObject({ version: 4, events: [{ type: 'ProposalSubmitted', body: 'birch' }] })
    expect(first.json.events[0].justification).toEqual({ content: expect.any(String), hash: expect.any(String) })
    expect(await journalled()).toBe(before)
  })

  test('is of one request: another body under it is refused', async () => {
    const key = randomUUID()
    await propose({ key })
    const before = await journalled()
    const other = await propose({ key }, { ...proposal, title: { en: 'Other' } })
    expect([other.status, other.json.code, other.json.details.key]).toEqual([422, 'key.reused', key])
    expect(await journalled()).toBe(before)
  })

  test('is needed for every act', async () => {
    const before = await journalled()
    for (const key of [undefined, '', ' ', 'x'.repeat(201), 'clé']) {
      const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
      const told = await propose({ key: null, headers })
      expect([told.status, told.json.code, told.json.details]).toEqual([
        400,
        'key.missing',
        { header: 'Idempotency-Key' },
      ])
    }
    expect(await journalled()).toBe(before)
  })

  test('finds the same document again when its registration is repeated, and another one under the same key of another', async () => {
    const body = { class: 'report', title: { en: 'R' } }
    const wish = { key: randomUUID(), body }
    const register = (as: string) => http.ask(`sessions/${session}/documents`, { ...wish, as: tokens[as]! })
    const [first, again] = [await register('birch.secretary'), await register('birch.secretary')]
    const other = await register('cedar.secretary')
    expect([first.status, other.status]).toEqual([201, 201])
    expect([again.json, again.headers.location]).toEqual([first.json, first.headers.location])
    expect(other.headers.location).not.toBe(first.headers.location)
    expect((await see(String(first.headers.location))).json).toMatchObject({ drafter: 'birch', session })
  })

  test('finds the same session again when convening is repeated', async () => {
    const wish = { as: tokens[secretary]!, key: randomUUID(), body: { opening: { kind: 'unknown' }, place: {} } }
    const convene = () => http.ask(`commissions/${commission}/sessions`, wish)
    const [first, again] = [await convene(), await convene()]
    expect([again.status, again.json, again.headers.location]).toEqual([201, first.json, first.headers.location])
  })
})

describe('a version that the caller names', () => {
  test('lets the act through while it stands, and not after', async () => {
    const tag = String((await see(`sessions/${session}`)).headers.etag)
    expect(tag).toMatch(/^"3\.[0-9a-f]{12}"$/)
    expect((await propose({ headers: { 'if-match': tag } })).status).toBe(200)
    const before = await journalled()
    for (const stale of [tag, '"3"', '"99"']) {
      const told = await propose({ headers: { 'if-match': stale } })
      expect([told.status, told.json.code, told.json.details.current]).toEqual([412, 'stream.movedOn', 4])
    }
    for (const malformed of ['3', '*', 'W/"3"', '"3", "4"', '"3.x"']) {
      const told = await propose({ headers: { 'if-match': malformed } })
      expect([told.status, told.json.code]).toEqual([400, 'precondition.malformed'])
    }
    expect(await journalled()).toBe(before)
  })

  test('spares a resource that stands from being sent, and never one that has changed', async () => {
    for (const path of [`sessions/${session}`, `sessions/${session}/agenda`]) {
      const first = await see(path)
      const kept = { vary: 'authorization, cookie, x-office', 'cache-control': 'private, no-cache' }
      expect(first.headers).toMatchObject(kept)
      const tag = String(first.headers.etag)
      const known = await see(path, { 'if-none-match': `"0.x", W/${tag}` })
      expect([known.status, known.text, known.headers.etag]).toEqual([304, '', tag])
      expect((await see(path)).text).toBe(first.text)
    }
    const tag = String((await see(`sessions/${session}`)).headers.etag)
    await propose()
    const changed = await see(`sessions/${session}`, { 'if-none-match': tag })
    expect([changed.status, changed.json.proposals.length]).toEqual([200, 1])
  })

  test('is of one class: another body is not shown what was made for this one', async () => {
    const own = async (office: string) => (await http.ask(`sessions/${session}`, { as: tokens[office]! })).json
    const [birch, cedar] = [await own('birch.secretary'), await own('cedar.secretary')]
    expect(birch.desk).not.toBe(cedar.desk)
    expect((await own('plenary.chair')).desk).toBeUndefined()
    const theirs = await http.ask(`sessions/${session}`, { as: tokens['birch.secretary']! })
    const headers = { 'if-none-match': String(theirs.headers.etag) }
    const asked = await http.ask(`sessions/${session}`, { as: tokens['cedar.secretary']!, headers })
    expect(asked.status).toBe(200)
  })
})

describe('a preview', () => {
  test('tells what would happen here and elsewhere, and changes nothing', async () => {
    const before = await journalled()
    const move = {
      type: 'MoveSession',
      ...{ opening: { kind: 'day', on: '2028-02-15' }, authority: 'A', reason: { text: 'R' } },
    }
    const told = await http.ask(`sessions/${session}/commands?dryRun=true`, {
      as: tokens[secretary]!,
      body: move,
      key: null,
    })
    expect(told.status).toBe(200)
    expect(told.json.events.map(({ type }: { type: string }) => type)).toEqual(['SessionMoved', 'PlanDrawn'])
    expect(told.json.elsewhere).toMatchObject([{ stream: { kind: 'commission', id: commission } }])
    expect(told.json.notices.length).toBeGreaterThan(0)
    expect(told.json.cut).toBe(false)
    expect(await journalled()).toBe(before)
    expect((await see(`sessions/${session}`)).json.opening.kind).toBe('window')
  })

  test('of a beginning begins nothing', async () => {
    const before = await journalled()
    const body = { class: 'report', title: { en: 'R' } }
    const told = await http.ask(`sessions/${session}/documents?dryRun=true`, { as: tokens['birch.secretary']!, body })
    expect([told.status, told.json.events[0].type]).toEqual([200, 'DocumentRegistered'])
    const convening = { opening: { kind: 'unknown' }, place: {} }
    const convened = await http.ask(`commissions/${commission}/sessions?dryRun=true`, {
      as: tokens[secretary]!,
      body: convening,
    })
    expect(convened.status).toBe(200)
    expect(await journalled()).toBe(before)
  })
})

describe('trips to PostgreSQL', () => {
  test('two for an act with all that it asks, one for a resource', async () => {
    const proxy = await proxyTo(http.stores.url)
    const options = { url: proxy.url, connections: 1, aggregates, almanac: almanacOf(calendars) }
    const store = http.stores.open('api', { ...options, now: () => http.clock.now })
    const api = await createApi(store, { now: () => http.clock.now })
    const headers = { authorization: `Bearer ${tokens['birch.secretary']!}` }
    const url = `/api/v1/sessions/${session}`
    const act = async () => {
      const keyed = { ...headers, 'idempotency-key': randomUUID() }
      const { statusCode } = await api.inject({
        method: 'POST',
        url: `${url}/commands`,
        headers: keyed,
        payload: proposal,
      })
      expect(statusCode).toBe(200)
    }
    const read = async () => expect((await api.inject({ url, headers })).statusCode).toBe(200)
    await act()
    expect(await proxy.count(act)).toBe(2)
    await read()
    expect(await proxy.count(read)).toBe(1)
    await api.close()
    proxy.stop()
  })
})
