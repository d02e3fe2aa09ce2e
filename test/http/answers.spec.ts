import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import type { Store } from '@plenary/store'
import { bringHttp, found, type Http } from '../support/http-commission.js'

let http: Http
const lines: string[] = []
const log = { logLevel: 'info', logTo: { write: (line: string) => void lines.push(line) } }
beforeAll(async () => {
  http = await bringHttp()
}, 120_000)
afterAll(() => http.stop(), 60_000)

test('a problem is told in the language that is asked for', async () => {
  const { id, tokens } = await found(http)
  const asked = async (as: string, language?: string) => {
    const headers: Record<string, string> = language === undefined ? {} : { 'accept-language': language }
    const path = `commissions/${id}/commands`
    return (await http.ask(path, { as, headers, body: { type: 'AdvanceClock', target: 0 } })).json.title
  }
  const head = tokens['birch.head']!
  expect(await asked(head, 'ru-RU,ru;q=0.9,en;q=0.8')).toBe('Это действие сейчас недоступно вашей должности')
  expect(await asked(head, 'de, en;q=0.5')).toBe('This act is not open to your office now')
  expect(await asked(head)).toBe('This act is not open to your office now')
  const account = await http.owner.accounts.open({ person: 'someone', commission: id, language: 'ru' })
  const russian = await http.owner.accounts.issueToken(account)
  expect(await asked(russian)).toBe('Сегодня у вас нет здесь должности')
  expect(await asked(tokens['secretariat.commissionSecretary']!, 'ru')).toBe('Время назад не идёт.')
})

test('a request keeps the name that its caller gave it, if it can be one', async () => {
  const named = await http.ask('nothing', { headers: { 'x-request-id': 'mine-1' } })
  expect([named.headers['x-request-id'], named.json.instance]).toEqual(['mine-1', 'urn:plenary:request:mine-1'])
  const odd = await http.ask('nothing', { headers: { 'x-request-id': 'a b' } })
  expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('a store that is away is answered 503, with when to ask again', async () => {
  const store = http.stores.open('api', { url: 'postgres://plenary_api@127.0.0.1:1/nowhere' })
  const api = await createApi(store)
  const asked = await api.inject({ url: '/api/v1/commissions', headers: { authorization: 'Bearer x' } })
  expect([asked.statusCode, asked.headers['retry-after'], asked.json().code]).toEqual([503, '1', 'store.away'])
  const ready = await api.inject({ url: '/health/ready' })
  expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, reason: 'store.away' }])
  expect((await api.inject({ url: '/health/live' })).json()).toEqual({ alive: true })
  await api.close()
})

test('a fault of ours is answered without details, and logged with the name of the request', async () => {
  const fails = () => Promise.reject(new TypeError('the secret title'))
  const store = { ...http.store, door: { admit: fails }, accounts: { holder: fails } } as unknown as Store
  const api = await createApi(store, log)
  lines.length = 0
  const headers = { authorization: 'Bearer secret-token', 'x-request-id': 'request-7' }
  const asked = await api.inject({ url: '/api/v1/sessions/x', headers })
  const problem = { status: 500, code: 'defect', instance: 'urn:plenary:request:request-7' }
  expect(asked.json()).toEqual({ ...problem, type: 'urn:plenary:problem:defect', title: 'Something went wrong here' })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, request: 'request-7', error: { name: 'TypeError', at: expect.any(Array) } },
    { level: 30, request: 'request-7', route: '/api/v1/sessions/:id', status: 500, code: 'defect' },
  ])
  expect(lines.join('')).not.toContain('secret')
  await api.close()
})

test('the log does not say who works at a desk, nor that somebody does', async () => {
  const { tokens } = await found(http)
  const api = await createApi(http.store, { ...log, now: () => http.clock.now })
  lines.length = 0
  const headers = { authorization: `Bearer ${tokens['alder.secretary']!}`, 'idempotency-key': 'k' }
  for (const kind of ['desks', 'decisions'])
    await api.inject({ method: 'POST', url: `/api/v1/${kind}/${crypto.randomUUID()}/commands`, headers, payload: {} })
  const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered')
  const alike = { method: 'POST', route: '/api/v1/streams/:id/commands', status: expect.any(Number) }
  const always = ['level', 'method', 'ms', 'msg', 'process', 'request', 'route', 'status', 'time']
  expect(told).toEqual([expect.objectContaining(alike), expect.objectContaining(alike)])
  for (const one of told) expect(Object.keys(one).sort()).toEqual(always)
  await api.close()
})

test('the log says which route was answered how, and nothing of what was asked', async () => {
  const { id, tokens } = await found(http)
  const api = await createApi(http.store, { ...log, now: () => http.clock.now })
  lines.length = 0
  const as = tokens['secretariat.secretariatOfficer']!
  const headers = { authorization: `Bearer ${as}`, 'idempotency-key': 'private-key' }
  const body = {
    type: 'RegisterInstruction',
    title: { en: 'Private title' },
    body: 'superior-council',
    source: 'S',
    mark: 'A',
  }
  await api.inject({ method: 'POST', url: `/api/v1/commissions/${id}/commands`, headers, payload: body })
  await api.inject({ url: '/api/v1/private-path?private=1', headers })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'POST', route: '/api/v1/commissions/:id/commands', status: 200, account: expect.any(String) },
    { method: 'GET', route: null, status: 404, code: 'route.unknown' },
  ])
  expect(lines.join('')).not.toMatch(new RegExp(`rivate|${as}`))
  await api.close()
})

test('the page for people needs nothing from elsewhere', async () => {
  const { text, headers } = await http.ask('/docs')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).not.toMatch(/src=|href="(?!\/api\/v1\/openapi\.json)|@import|url\(/)
  expect(text).toContain('Why a stage, an item, a document or a duty stands where it does')
})
