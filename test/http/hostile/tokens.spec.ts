import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { person, signInBy } from '../../support/browser.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'
import { forgedTokens } from '../../support/hostile/tokens.js'

const [issuer, audience, subject] = ['https://issuer.example.org', 'https://plenary.example.org', 'system-1']
const file = join(tmpdir(), `plenary-keys-${crypto.randomUUID()}.json`)
const trusted = await generateKeyPair('ES256', { extractable: true })
const rsa = await generateKeyPair('RS256', { extractable: true })
const other = await generateKeyPair('ES256', { extractable: true })
/** Where the forger's keys would be found; nobody is to ask. */
let asked = 0
const away = createServer((_, response) => {
  asked += 1
  response.end('{"keys":[]}')
})

let siege: Siege
beforeAll(async () => {
  const keys = [
    { ...(await exportJWK(trusted.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' },
    { ...(await exportJWK(rsa.publicKey)), kid: 'k2', alg: 'RS256', use: 'sig' },
  ]
  writeFileSync(file, JSON.stringify({ keys }))
  const settings = { PLENARY_JWT_ISSUER: issuer, PLENARY_JWT_AUDIENCE: audience, PLENARY_JWT_KEYS: file }
  siege = await bringSiege({ signIn: signInBy({ ...settings, PLENARY_JWT_ALGORITHMS: 'ES256,RS256' }) })
  const { owner } = siege.http
  await owner.subjects.link(issuer, subject, await owner.accounts.open({ person, commission: siege.it.id }))
  await new Promise<void>((done) => away.listen(0, '127.0.0.1', done))
}, 120_000)
afterAll(async () => {
  await siege.stop()
  away.close()
  rmSync(file)
}, 60_000)

/** The commission at work is in its sitting then, in seconds. */
const opens = Date.parse('2027-12-14T09:00:00Z') / 1000
const claims = (given: object = {}) => ({
  ...{ iss: issuer, aud: audience, sub: subject, exp: Math.floor(siege.http.clock.now / 1000) + 300 },
  ...given,
})
const signed = (given: object = {}) =>
  new SignJWT(claims(given)).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' }).sign(trusted.privateKey)
const answerTo = async (token: string) =>
  siege.look(await siege.http.ask('me', { as: token, headers: { 'x-request-id': 'r' } }), token)

test('no token that is forged, out of time, or for something else opens anything or tells why', async () => {
  expect((await answerTo(await signed())).status).toBe(200)
  const { port } = away.address() as AddressInfo
  const forged = await forgedTokens({ trusted, rsa, other, claims: claims(), away: `http://127.0.0.1:${String(port)}` })
  const nonsense = await answerTo('nonsense')
  expect([nonsense.status, nonsense.json.code, nonsense.headers['www-authenticate']]).toEqual([
    ...[401, 'token.unknown', 'Bearer'],
  ])
  const otherwise: string[] = []
  for (const [name, token] of Object.entries(forged)) {
    const { status, text, headers } = await answerTo(token)
    const told = [status, text, headers['www-authenticate'], headers['set-cookie']].join()
    if (told !== [401, nonsense.text, 'Bearer', undefined].join()) otherwise.push(`${name}: ${told}`)
  }
  expect(otherwise).toEqual([])
  expect(Object.keys(forged).length).toBeGreaterThan(150)
  expect(asked).toBe(0)
}, 60_000)

test('what is longer than any token is none, and what is longer than any header is not read', async () => {
  const told = await answerTo(`${await signed()}${'A'.repeat(4_096)}`)
  expect([told.status, told.json.code]).toEqual([401, 'token.missing'])
  const head = `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${'a.'.repeat(50_000)}\r\n\r\n`
  expect(siege.look((await siege.wire().send(head).answer())!).status).toBe(431)
})

test.each([
  '',
  'Bearer',
  'Bearer  ',
  'Bearer a b',
  'Bearer\ta',
  'bearer:a',
  'Token a',
  'Basic YTpi',
  'Bearer ,a',
  'Bearer é',
])('a header of %j shows no token', async (authorization) => {
  const told = siege.look(await siege.http.ask('me', { headers: { authorization } }))
  expect([told.status, told.headers['www-authenticate']]).toEqual([401, 'Bearer'])
})

test.each([1e308, 9e15, 1e15, 253_402_300_800, opens + 300.5])(
  'a token that is in order until %d, is taken',
  async (exp) => {
    expect((await answerTo(await signed({ exp }))).status).toBe(200)
  },
)

test('nothing failed, and nobody was told anything', () => siege.lift('tokens'))
