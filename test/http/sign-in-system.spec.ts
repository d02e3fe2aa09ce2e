import { createHmac } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createApi } from '@plenary/api'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { bringEntrance, type Entrance, person, signInBy } from '../support/browser.js'
import { expectProblem } from '../support/expect-problem.js'

const issuer = 'https://issuer.example.org'
const audience = 'https://plenary.example.org'
const subject = 'system-1'
const file = join(tmpdir(), `plenary-keys-${crypto.randomUUID()}.json`)
const trusted = await generateKeyPair('ES256', { extractable: true })
const other = await generateKeyPair('ES256')
const rsa = await generateKeyPair('RS256')
const publicKey = { ...(await exportJWK(trusted.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
const rsaPublic = { ...(await exportJWK(rsa.publicKey)), kid: 'k2', use: 'sig' }
const settings = { PLENARY_JWT_ISSUER: issuer, PLENARY_JWT_AUDIENCE: audience }

let it: Entrance
beforeAll(async () => {
  writeFileSync(file, JSON.stringify({ keys: [publicKey, rsaPublic] }))
  it = await bringEntrance({ ...settings, PLENARY_JWT_KEYS: file, PLENARY_JWT_ALGORITHMS: 'ES256' })
  for (const name of [subject, '']) await it.http.stores.open('owner').subjects.link(issuer, name, it.account)
}, 120_000)
afterAll(async () => {
  await it.http.stop()
  rmSync(file)
}, 60_000)

const now = () => Math.floor(it.http.clock.now / 1000)
let issued = 0
/** In order, unless something is said otherwise. */
const claims = (given: object = {}) => ({
  ...{ iss: issuer, aud: audience, sub: subject, exp: now() + 300, jti: String(++issued) },
  ...given,
})
const signed = (given: object = {}, header: object = {}, key: CryptoKey = trusted.privateKey) =>
  new SignJWT(claims(given)).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header }).sign(key)
const statusOf = async (as: string) => (await it.http.ask('me', { as })).status

describe('what the issuer signed for a system', () => {
  test('opens the account that its subject means, without any page to prove', async () => {
    const as = await signed()
    expect((await it.http.ask('me', { as })).json).toMatchObject({ account: it.account, person, office: null })
    expect(await statusOf(as)).toBe(200)
    const opening = { kind: 'month', month: '2029-01' }
    const act = { type: 'ConveneSession', opening, place: {} }
    const headers = { 'sec-fetch-site': 'cross-site' }
    const told = await it.http.ask(`commissions/${it.commission}/commands`, { as, body: act, headers })
    expectProblem(told, 403, 'act.notPermitted')
    const asToo = await signed({ aud: ['https://elsewhere', audience] }, { typ: 'application/at+jwt' })
    expect(await statusOf(asToo)).toBe(200)
  })

  test('opens it until it expires, with half a minute for clocks that differ', async () => {
    const [as, early] = [await signed({ exp: now() + 60 }), await signed({ nbf: now() + 60 })]
    expect([await statusOf(as), await statusOf(early)]).toEqual([200, 401])
    it.http.clock.now += 40_000
    expect(await statusOf(early)).toBe(200)
    it.http.clock.now += 49_000
    expect(await statusOf(as)).toBe(200)
    it.http.clock.now += 2_000
    expect(await statusOf(as)).toBe(401)
  })

  test('is ended by signing out everywhere, also for a process that has seen it', async () => {
    const [as, asOther] = [await signed(), await signed()]
    expect([await statusOf(as), await statusOf(asOther)]).toEqual([200, 200])
    await it.http.ask('sign-out-everywhere', { as, method: 'POST' })
    expect([await statusOf(as), await statusOf(asOther), await statusOf(await signed())]).toEqual([401, 401, 200])
  })

  test('once ended stays ended, however its signature is spelt', async () => {
    const as = await signed()
    await it.http.ask('sign-out-everywhere', { as, method: 'POST' })
    expect([await statusOf(as), await statusOf(`${as}==`)]).toEqual([401, 401])
  })

  test('opens nothing as a cookie', async () => {
    const cookie = `__Host-plenary=${await signed()}`
    expectProblem(await it.http.ask('me', { headers: { cookie } }), 401, 'signIn.unknown')
  })
})

describe('a token is refused without a hint', () => {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const byPublicKey = async () => {
    const body = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })}.${encoded(claims())}`
    const secret = await exportSPKI(trusted.publicKey)
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
  }
  const bare = () => new UnsecuredJWT(claims()).encode()
  const tampered = async () => {
    const [header, , signature] = (await signed()).split('.')
    return [header, encoded(claims({ exp: now() + 301 })), signature].join('.')
  }
  const withKeyInside = async () => signed({}, { jwk: await exportJWK(other.publicKey) }, other.privateKey)
  const demanding = () =>
    new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', crit: ['office'], office: 'plenary.chair' })
      .sign(trusted.privateKey, { crit: { office: true } })
  const forged: Record<string, () => Promise<string> | string> = {
    'that nobody signed': bare,
    'that nobody signed, of the right type': () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.`,
    'signed with the public key as a secret': byPublicKey,
    'by another key under the same name': () => signed({}, {}, other.privateKey),
    'by the key that it brings along': withKeyInside,
    'by a key that nobody knows': () => signed({}, { kid: 'k9' }, other.privateKey),
    'by an algorithm that is not among those allowed': () => signed({}, { alg: 'RS256', kid: 'k2' }, rsa.privateKey),
    'whose claims were changed': tampered,
    'whose signature is cut off': async () => (await signed()).replace(/\.[^.]*$/, '.'),
    'that expired': () => signed({ exp: now() - 31 }),
    'that never expires': () => signed({ exp: undefined }),
    'that expires by a word': () => signed({ exp: 'never' }),
    'that is not valid yet': () => signed({ nbf: now() + 60 }),
    'for another audience': () => signed({ aud: 'https://elsewhere.example.org' }),
    'for no audience': () => signed({ aud: undefined }),
    'of another issuer': () => signed({ iss: 'https://issuer.example.org/' }),
    'of no issuer': () => signed({ iss: undefined }),
    'of the type of an identity': () => signed({}, { typ: 'JWT' }),
    'of no type': () => signed({}, { typ: undefined }),
    'about nobody': () => signed({ sub: undefined }),
    'about an empty name': () => signed({ sub: '' }),
    'about somebody who means no account': () => signed({ sub: 'constructor' }),
    'with a demand that is not understood': demanding,
    'that is none': () => 'eyJhbGciOiJFUzI1NiJ9.e30.AAAA',
    'of dots': () => '...',
  }
  test.each(Object.entries(forged))('%s', async (_, forge) => {
    const as = await forge()
    const [told, nonsense] = await Promise.all(
      [as, 'nonsense'].map((one) => it.http.ask('me', { as: one, headers: { 'x-request-id': 'r' } })),
    )
    expectProblem(told!, 401, 'token.unknown')
    expect([told!.text, told!.headers['www-authenticate']]).toEqual([nonsense!.text, 'Bearer'])
  })

  test('of a subject that means the account no more', async () => {
    const { subjects } = it.http.stores.open('owner')
    const as = await signed()
    expect(await statusOf(as)).toBe(200)
    await subjects.unlink(issuer, subject)
    expect([await statusOf(as), await statusOf(await signed())]).toEqual([401, 401])
    await subjects.link(issuer, subject, it.account)
    expect([await statusOf(as), await statusOf(await signed())]).toEqual([401, 200])
  })

  test('where no issuer is named at all', async () => {
    const api = await createApi(it.http.store, { now: () => it.http.clock.now })
    const headers = { authorization: `Bearer ${await signed()}` }
    expect((await api.inject({ url: '/api/v1/me', headers })).statusCode).toBe(401)
    await api.close()
  })
})

describe('keys at an address', () => {
  let server: Server
  let answers = true
  let asked = 0
  let url: string
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1
      response.writeHead(answers ? 200 : 500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ keys: [publicKey] }))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`
  })
  afterAll(() => void server.close())
  const open = () =>
    createApi(it.http.store, {
      now: () => it.http.clock.now,
      signIn: signInBy({ ...settings, PLENARY_JWT_KEYS: url }),
    })

  test('are fetched once, and taken', async () => {
    const api = await open()
    for (const _ of [1, 2]) {
      const headers = { authorization: `Bearer ${await signed()}` }
      expect((await api.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200)
    }
    expect(asked).toBe(1)
    await api.close()
  })

  test('that cannot be fetched are no fault of the token: come again', async () => {
    answers = false
    const api = await open()
    const headers = { authorization: `Bearer ${await signed()}` }
    const { statusCode, headers: told, body } = await api.inject({ url: '/api/v1/me', headers })
    expect([statusCode, told['retry-after'], JSON.parse(body).code]).toEqual([503, '1', 'signIn.issuerAway'])
    await api.close()
  })
})
