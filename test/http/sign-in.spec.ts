import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { training } from '@plenary/data'
import { bringEntrance, Browser, type Entrance, letIn, office, person } from '../support/browser.js'
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

const times = (text: string) =>
  it.http.stores.sql(`update sign_in set ${text} where account = $1 and revoked_at is null`, [it.account])

describe('who has signed in', () => {
  test('is known by a cookie that tells nothing, and reads and acts with it', async () => {
    expect(browser.signIn).toMatch(/^[\w-]{43}$/)
    expect([...browser.cookies.keys()]).toEqual(['__Host-plenary'])
    expect(await it.statusFor(browser)).toBe(200)
    const stored = await it.http.stores.sql<{ hash: Buffer }>('select hash from sign_in')
    expect(stored.map(({ hash }) => hash.toString('base64url'))).not.toContain(browser.signIn)
    const act = { type: 'ConveneSession', opening: { kind: 'month', month: '2029-01' }, place: {} }
    const told = await browser.ask(`commissions/${it.commission}/commands`, { body: act })
    expectProblem(told, 403, 'act.notPermitted')
  })

  test('is told who they are and which offices they hold', async () => {
    const { json } = await browser.ask('me')
    expect(json).toMatchObject({ account: it.account, person, commission: it.commission, language: 'en', office: null })
    expect(json.offices).toMatchObject([{ id: office, body: 'birch', role: 'head' }])
    const administrator = await it.http.ask('me', { as: it.http.administrator })
    expect(administrator.json).toMatchObject({ person: 'operator', commission: null, offices: [] })
  })

  test('acts in the one office to which the sign-in is bound, where it is', async () => {
    const bound = await it.signedIn({ office })
    expect((await bound.ask('me')).json.office).toBe(office)
    expect(await it.statusFor(bound)).toBe(200)
    const other = await bound.ask(`commissions/${it.commission}`, { headers: { 'x-office': 'birch.secretary' } })
    expectProblem(other, 403, 'office.notHeld')
  })

  test('has an answer that nobody on the way keeps', async () => {
    const { headers } = await browser.ask(`commissions/${it.commission}`)
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' })
  })
})

describe('a sign-in ends', () => {
  test('by signing out: the cookie is taken back, and opens nothing when it is shown again', async () => {
    const replayed = browser.signIn!
    expect((await browser.ask('sign-out', { method: 'POST' })).json).toEqual({ ended: 1 })
    expect(browser.signIn).toBeUndefined()
    browser.cookies.set('__Host-plenary', replayed)
    expectProblem(await browser.ask(`commissions/${it.commission}`), 401, 'signIn.unknown')
    expectProblem(await browser.ask('sign-out', { method: 'POST' }), 401, 'signIn.unknown')
  })

  test('alone: whoever signed in elsewhere goes on', async () => {
    const elsewhere = await it.signedIn()
    await browser.ask('sign-out', { method: 'POST' })
    expect(await it.statusFor(elsewhere)).toBe(200)
  })

  test('everywhere, at once and for nobody else', async () => {
    await times('revoked_at = now()')
    const other = training.terms.find((term) => term.office === 'birch.secretary')!.person
    const stranger = new Browser(it.http)
    await stranger.ask('sign-in', { body: (await letIn(it.http, other, it.commission)).body })
    const [here, there, token] = [await it.signedIn(), await it.signedIn(), await it.token()]
    expect((await here.ask('sign-out-everywhere', { method: 'POST' })).json).toEqual({ ended: 2 })
    expect(await it.statusFor(there)).toBe(401)
    expect(await it.statusFor(stranger)).toBe(200)
    expect((await it.http.ask(`commissions/${it.commission}`, { as: token })).status).toBe(200)
  })

  test('after half an hour without a request', async () => {
    const minutes = await it.http.stores.sql(
      'select extract(epoch from idle_ends_at - created_at)::int / 60 as idle, extract(epoch from ends_at - created_at)::int / 60 as longest from sign_in where revoked_at is null limit 1',
    )
    expect(minutes).toEqual([{ idle: 30, longest: 720 }])
    await times("idle_ends_at = now() + interval '10 seconds'")
    expect(await it.statusFor(browser)).toBe(200)
    await times('idle_ends_at = now()')
    expectProblem(await browser.ask('me'), 401, 'signIn.unknown')
  })

  test('after twelve hours however much it is used, and use does not put that off', async () => {
    await times("ends_at = now() + interval '10 seconds', seen_at = now() - interval '1 hour'")
    it.http.clock.now += 61_000
    expect(await it.statusFor(browser)).toBe(200)
    const [row] = await it.http.stores.sql<{ same: boolean }>(
      'select bool_and(idle_ends_at = ends_at) as same from sign_in where account = $1 and revoked_at is null and seen_at > now() - interval $$1 minute$$',
      [it.account],
    )
    expect(row).toEqual({ same: true })
    await times("ends_at = now(), idle_ends_at = now() + interval '1 hour'")
    expectProblem(await browser.ask('me'), 401, 'signIn.unknown')
  })

  test('with the account', async () => {
    await it.http.stores.sql('update account set disabled_at = now() where id = $1', [it.account])
    expectProblem(await browser.ask('me'), 401, 'signIn.unknown')
    expectProblem(await browser.ask('sign-in', { body: it.body }), 401, 'signIn.refused')
    await it.http.stores.sql('update account set disabled_at = null where id = $1', [it.account])
    expect(await it.statusFor(browser)).toBe(200)
  })
})

describe('reading stays reading', () => {
  const writes = async () =>
    (await it.http.stores.sql<{ xmin: string }>('select xmin::text from sign_in order by created_at desc limit 1'))[0]
      ?.xmin

  test('a sign-in is noted as used at most once a minute, and goes on by it', async () => {
    const fresh = await writes()
    for (const _ of [1, 2, 3]) expect(await it.statusFor(browser)).toBe(200)
    expect(await writes()).toBe(fresh)
    await times("seen_at = now() - interval '1 minute', idle_ends_at = now() + interval '1 minute'")
    const unused = await writes()
    expect([await it.statusFor(browser), await writes()]).toEqual([200, unused])
    it.http.clock.now += 60_000
    expect(await it.statusFor(browser)).toBe(200)
    expect(await writes()).not.toBe(unused)
    const [row] = await it.http.stores.sql(
      'select idle_ends_at > now() + interval $$29 minutes$$ as goes_on from sign_in order by created_at desc limit 1',
    )
    expect(row).toEqual({ goes_on: true })
  })
})
