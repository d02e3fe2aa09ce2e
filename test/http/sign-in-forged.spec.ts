import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { bringEntrance, Browser, type Entrance } from '../support/browser.js'
import { expectProblem } from '../support/expect-problem.js'

let it: Entrance
let browser: Browser
beforeAll(async () => {
  it = await bringEntrance()
}, 120_000)
afterAll(() => it.http.stop(), 60_000)
beforeEach(async () => {
  browser = await it.signedIn()
})

describe('a page of another site', () => {
  const asking = (site: string | undefined, path: string, wish: object = {}) =>
    it.http.ask(path, {
      ...wish,
      headers: {
        cookie: `__Host-plenary=${browser.signIn ?? ''}`,
        ...(site !== undefined && { 'sec-fetch-site': site }),
      },
    })

  test.each(['cross-site', 'same-site', 'same-origin, cross-site', '', undefined])(
    'cannot act with the cookie: Sec-Fetch-Site %j',
    async (site) => {
      for (const path of [`commissions/${it.commission}/commands`, 'sign-out', 'sign-out-everywhere', 'sign-in'])
        expectProblem(await asking(site, path, { body: {}, method: 'POST' }), 403, 'request.otherSite')
      expect(await it.statusFor(browser)).toBe(200)
    },
  )

  test('is not asked about where nothing changes, and where a token is shown', async () => {
    expect((await asking('cross-site', `commissions/${it.commission}`)).status).toBe(200)
    const as = await it.token()
    const headers = { 'sec-fetch-site': 'cross-site', cookie: `__Host-plenary=${browser.signIn ?? ''}` }
    expect((await it.http.ask('sign-out', { as, method: 'POST', headers })).json).toEqual({ ended: 0 })
    expect(await it.statusFor(browser)).toBe(200)
  })

  test('cannot sign anybody in', async () => {
    const told = await it.http.ask('sign-in', { body: it.body, headers: { 'sec-fetch-site': 'cross-site' } })
    expectProblem(told, 403, 'request.otherSite')
    expect(told.headers['set-cookie']).toBeUndefined()
  })

  test.each(['same-origin', 'none'])('is none where the browser says %s', async (site) => {
    expect((await asking(site, 'sign-out', { method: 'POST' })).json).toEqual({ ended: 1 })
  })
})

describe('nobody comes in', () => {
  test('under an id that somebody planted: each sign-in makes a new one, and ends the one before', async () => {
    const planted = 'A'.repeat(43)
    const victim = new Browser(it.http)
    victim.cookies.set('__Host-plenary', planted)
    await victim.ask('sign-in', { body: it.body })
    expect(victim.signIn).not.toBe(planted)
    const former = new Browser(it.http)
    former.cookies.set('__Host-plenary', victim.signIn!)
    await victim.ask('sign-in', { body: it.body })
    expect([await it.statusFor(former), await it.statusFor(victim)]).toEqual([401, 200])
    former.cookies.set('__Host-plenary', planted)
    expect(await it.statusFor(former)).toBe(401)
  })

  test('with a cookie shown as a token, or a token shown as a cookie', async () => {
    expectProblem(await it.http.ask('me', { as: browser.signIn! }), 401, 'token.unknown')
    const disguised = new Browser(it.http)
    disguised.cookies.set('__Host-plenary', await it.token())
    expectProblem(await disguised.ask('me'), 401, 'signIn.unknown')
  })

  test.each<[string, (cookie: string) => Record<string, string>]>([
    ['changed by a letter', (cookie) => ({ cookie: cookie.slice(0, -1) + (cookie.endsWith('A') ? 'E' : 'A') })],
    ['shown twice', (cookie) => ({ cookie: `${cookie}; ${cookie}` })],
    ['under a name that anybody may set', (cookie) => ({ cookie: `${cookie.slice(7)}; ${cookie.toLowerCase()}` })],
    ['that is empty', () => ({ cookie: '__Host-plenary=' })],
    ['beside a broken token', (cookie) => ({ cookie, authorization: 'Basic eA==' })],
  ])('with a cookie %s', async (_, headersOf) => {
    const told = await it.http.ask('me', { headers: headersOf(`__Host-plenary=${browser.signIn ?? ''}`) })
    expect(told.status).toBe(401)
    expect(told.headers['www-authenticate']).toBe('Bearer')
  })
})
