import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { bringEntrance, Browser, type Entrance, person } from '../support/browser.js'
import { expectProblem } from '../support/expect-problem.js'
import { bringProvider, client } from '../support/identity-provider.js'

const url = 'https://plenary.example.org'
const back = '/api/v1/sign-in/oidc/return'
const subject = 'anna@ministry'
let provider: Awaited<ReturnType<typeof bringProvider>>
let it: Entrance
let browser: Browser
beforeAll(async () => {
  provider = await bringProvider(url + back)
  it = await bringEntrance({
    ...{ PLENARY_URL: url, PLENARY_OIDC_ISSUER: provider.issuer },
    ...{ PLENARY_OIDC_CLIENT: client.id, PLENARY_OIDC_SECRET: client.secret },
  })
  await it.http.stores.open('owner').subjects.link(provider.issuer, subject, it.account)
}, 120_000)
afterAll(async () => {
  await it.http.stop()
  provider.stop()
}, 60_000)
beforeEach(() => {
  browser = new Browser(it.http)
})

/** As far as the provider's first page. */
async function begun(returnTo?: string, by = browser): Promise<URL> {
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  const told = await by.ask(`sign-in/oidc${query}`, { headers: { 'sec-fetch-site': 'none' } })
  expect(told.status).toBe(303)
  return new URL(told.headers['location'] as string)
}
/** As far as the way back. */
const allowed = async (who = subject, returnTo?: string, by = browser): Promise<URL> =>
  provider.signIn((await begun(returnTo, by)).href, who)
const comeBack = (at: URL, by = browser) =>
  by.ask(`${back}${at.search}`, { headers: { 'sec-fetch-site': 'cross-site' } })
const changed = (at: URL, change: (query: URLSearchParams) => void): URL => {
  const other = new URL(at)
  change(other.searchParams)
  return other
}

describe('who is known elsewhere', () => {
  test('is sent there with PKCE, a state and a nonce, each new', async () => {
    const [first, second] = [await begun(), await begun()]
    expect(first.origin).toBe(provider.issuer)
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      ...{ client_id: client.id, redirect_uri: url + back, response_type: 'code', scope: 'openid' },
      ...{ code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/) },
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name))
    }
    expect([...browser.cookies.keys()]).toEqual(['__Host-plenary-oidc'])
    expect(first.href).not.toContain(client.secret)
  })

  test('comes back signed in, and goes on to where they were going', async () => {
    const told = await comeBack(await allowed(subject, '/sessions/1?tab=agenda'))
    expect([told.status, told.headers['location']]).toEqual([303, '/sessions/1?tab=agenda'])
    expect([...browser.cookies.keys()]).toEqual(['__Host-plenary'])
    expect((await browser.ask('me')).json).toMatchObject({ account: it.account, person })
    expect((await comeBack(await allowed())).headers['location']).toBe('/')
  })

  test('gets a new sign-in each time, and the one before ends', async () => {
    await comeBack(await allowed())
    const former = new Browser(it.http)
    former.cookies.set('__Host-plenary', browser.signIn!)
    expect(await it.statusFor(former)).toBe(200)
    await comeBack(await allowed())
    expect([await it.statusFor(former), await it.statusFor(browser)]).toEqual([401, 200])
  })
})

describe('nobody comes in', () => {
  test('by a person at a browser reads so on a page in their language, with the way to try again', async () => {
    const told = await browser.ask(`${back}?error=%3Cb%3E`, {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'accept-language': 'ru' },
    })
    expect([told.status, told.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8'])
    expect(told.headers['content-security-policy']).toContain("default-src 'none'")
    expect(told.text).toContain('<html lang="ru">')
    expect(told.text).toContain('signIn.refused')
    expect(told.text).toContain('<a href="/api/v1/sign-in/oidc">Войти ещё раз</a>')
    expect(told.text).not.toMatch(/<b>|script/)
  })

  const refused = async (at: URL, by = browser) => {
    const told = await comeBack(at, by)
    expectProblem(told, 401, 'signIn.refused')
    expect(by.signIn).toBeUndefined()
    expect(by.cookies.has('__Host-plenary-oidc')).toBe(false)
  }

  test('whom the provider knows and we do not', async () => {
    await refused(await allowed('somebody else'))
  })

  test('with another state, with none, or with two', async () => {
    const twice = changed(await allowed(), (query) => query.append('state', query.get('state') ?? ''))
    expectProblem(await comeBack(twice), 400, 'query.malformed')
    for (const change of [
      (query: URLSearchParams) => query.set('state', 'A'.repeat(43)),
      (query: URLSearchParams) => query.delete('state'),
    ])
      await refused(changed(await allowed(), change))
  })

  test('with a code that was asked for under another nonce', async () => {
    const begin = await begun()
    begin.searchParams.set('nonce', 'B'.repeat(43))
    await refused(await provider.signIn(begin.href, subject))
  })

  test('with a code that was asked for by another challenge', async () => {
    const begin = await begun()
    begin.searchParams.set('code_challenge', 'C'.repeat(43))
    await refused(await provider.signIn(begin.href, subject))
  })

  test('with another code, with none, or in the name of another issuer', async () => {
    for (const change of [
      (query: URLSearchParams) => query.set('code', 'D'.repeat(43)),
      (query: URLSearchParams) => query.delete('code'),
      (query: URLSearchParams) => query.set('iss', 'https://elsewhere.example.org'),
    ])
      await refused(changed(await allowed(), change))
  })

  test('in a browser in which it was not begun: nobody is signed in as somebody else', async () => {
    const victim = new Browser(it.http)
    const attackers = await allowed()
    await refused(attackers, victim)
    await begun(undefined, victim)
    await refused(attackers, victim)
  })

  test('twice with the same answer', async () => {
    const kept = new Browser(it.http)
    const at = await allowed(subject, '/', kept)
    const underWay = kept.cookies.get('__Host-plenary-oidc')!
    expect((await comeBack(at, kept)).status).toBe(303)
    await refused(at)
    const replaying = new Browser(it.http)
    replaying.cookies.set('__Host-plenary-oidc', underWay)
    await refused(at, replaying)
  })

  test('who took longer than ten minutes', async () => {
    const late = await allowed()
    it.http.clock.now += 600_001
    await refused(late)
  })

  test('who was told no there', async () => {
    const { searchParams } = await begun()
    const state = searchParams.get('state') ?? ''
    await refused(new URL(`${url}${back}?error=access_denied&state=${state}&iss=${provider.issuer}`))
  })

  test.each(['', 'x', Buffer.from('[]').toString('base64url'), Buffer.from('{"state":1}').toString('base64url')])(
    'with a cookie that holds %j',
    async (kept) => {
      const at = await allowed()
      browser.cookies.set('__Host-plenary-oidc', kept)
      await refused(at)
    },
  )

  test('elsewhere: what is not a path of this site is no place to go on to', async () => {
    for (const returnTo of [
      '//elsewhere.example.org',
      'https://elsewhere.example.org',
      '/\\elsewhere.example.org',
      '',
    ]) {
      const told = await browser.ask(`sign-in/oidc?returnTo=${encodeURIComponent(returnTo)}`)
      expectProblem(told, 400, 'query.malformed', { details: { parameters: ['returnTo'] } })
    }
    const at = await allowed()
    const [state, nonce, verifier, , begunAt] = JSON.parse(
      Buffer.from(browser.cookies.get('__Host-plenary-oidc')!, 'base64url').toString(),
    ) as string[]
    const forged = [state, nonce, verifier, '//elsewhere.example.org', begunAt]
    browser.cookies.set('__Host-plenary-oidc', Buffer.from(JSON.stringify(forged)).toString('base64url'))
    await refused(at)
  })
})

test('a provider that is away is no fault of who comes: they are told to come again', async () => {
  const at = await allowed()
  provider.stop()
  expectProblem(await comeBack(at), 503, 'signIn.providerAway')
})
