import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { inContext, signInHash } from '@plenary/store'
import { connect } from '../../libs/store/src/database/database.js'
import { bringEntrance, Browser, type Entrance } from '../support/browser.js'
import { expectProblem } from '../support/expect-problem.js'
import { foundingOf, tokenFor } from '../support/http-commission.js'
import { bringProvider, client } from '../support/identity-provider.js'

const url = 'https://plenary.example.org'
const back = '/api/v1/sign-in/oidc/return'
const nina = 'nina@ministry'
let provider: Awaited<ReturnType<typeof bringProvider>>
let it: Entrance
let browser: Browser
beforeAll(async () => {
  provider = await bringProvider(url + back)
  it = await bringEntrance({
    ...{ PLENARY_URL: url, PLENARY_OIDC_ISSUER: provider.issuer },
    ...{ PLENARY_OIDC_CLIENT: client.id, PLENARY_OIDC_SECRET: client.secret },
  })
  const { accounts, subjects } = it.http.owner
  await subjects.link(provider.issuer, nina, await accounts.open({ person: 'nina', commission: it.commission }))
  provider.says.set(nina, { groups: ['commission', 'others'], country: 'birch' })
}, 120_000)
afterAll(async () => {
  await it.http.stop()
  provider.stop()
}, 60_000)
beforeEach(() => {
  browser = new Browser(it.http)
})

async function signIn(subject = nina): Promise<void> {
  const begun = await browser.ask('sign-in/oidc', { headers: { 'sec-fetch-site': 'none' } })
  const { search } = await provider.signIn(begun.headers['location'] as string, subject)
  expect((await browser.ask(back + search, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(303)
}
const offices = async () => {
  const { offices: held } = (await browser.ask('me')).json
  return held.map(({ id, byClaim }: { id: string; byClaim?: true }) => [id, byClaim])
}
/** As many circles as the database itself opens to them: that of the commission, and one of each part. */
async function circles(): Promise<number> {
  const api = connect(it.http.stores.url, 'api', 1)
  const seen = await inContext(signInHash(browser.signIn!), () => api.all('select circles_seen()'))
  await api.close()
  return seen.length
}
/** Of what they are told live. */
const scope = async (within = 'birch.contributor') =>
  (await it.http.store.live.scopes([{ credential: signInHash(browser.signIn!), office: within }]))[0]
const tokenOf = (office: string) => {
  const { person } = foundingOf().terms.find((term) => term.office === office)!
  return tokenFor(it.http.owner, person, it.commission, office)
}
const claimsShownTo = async (office: string) =>
  (await it.http.ask(`commissions/${it.commission}`, { as: await tokenOf(office) })).json.claims.length
async function say(office: string, body: object) {
  const as = await tokenOf(office)
  return it.http.ask(`commissions/${it.commission}/commands`, { as, body: { authority: 'Order 3', ...body } })
}
const claimed = (office: string, claim = 'groups', value = 'commission') => ({
  ...{ issuer: provider.issuer, claim, value, office },
})
const office = 'birch.contributor'

test('who is known and of whom nothing is said that counts holds no office', async () => {
  await signIn()
  expectProblem(await browser.ask(`commissions/${it.commission}`), 403, 'office.none')
  expect([await offices(), await circles()]).toEqual([[], 0])
})

test('a head maps a claim to an office of their part: whoever signs in with it holds the office, until it is taken back', async () => {
  expect((await say('birch.head', { type: 'MapClaim', ...claimed(office) })).status).toBe(200)
  expect((await say('birch.head', { type: 'MapClaim', ...claimed(office, 'country', 'alder') })).status).toBe(200)
  expect(await Promise.all([office, 'birch.head', 'alder.head', 'plenary.chair'].map(claimsShownTo))).toEqual([
    0, 2, 0, 2,
  ])
  await signIn()
  expect([await it.statusFor(browser), await offices(), await circles()]).toEqual([200, [[office, true]], 1])
  expect(await scope()).toEqual({ commission: it.commission, part: 'birch' })
  const kept = await it.http.stores.sql('select claims from sign_in where hash = $1', [signInHash(browser.signIn!)])
  expect(kept).toEqual([{ claims: { groups: ['commission', 'others'], country: 'birch' } }])
  expect((await it.http.owner.journal.verify()).difference).toBeNull()

  expect((await say('birch.head', { type: 'UnmapClaim', ...claimed(office) })).status).toBe(200)
  expect([await offices(), await circles(), await scope()]).toEqual([[], 0, null])
  expectProblem(await browser.ask(`commissions/${it.commission}`), 403, 'office.none')
})

test('it is held by who signs in there alone, and no longer than the sign-in', async () => {
  await say('birch.head', { type: 'MapClaim', ...claimed(office) })
  await signIn()
  expect(await circles()).toBe(1)
  const token = await tokenFor(it.http.owner, 'nina', it.commission)
  expectProblem(await it.http.ask(`commissions/${it.commission}`, { as: token }), 403, 'office.none')
  const former = new Browser(it.http)
  former.cookies.set('__Host-plenary', browser.signIn!)
  await browser.ask('sign-out', { method: 'POST', key: null })
  expect(await it.statusFor(former)).toBe(401)
})

test('what another issuer says, or another value, counts for nothing', async () => {
  const { stores } = it.http
  await say('birch.head', { type: 'UnmapClaim', ...claimed(office) })
  await say('birch.head', { type: 'MapClaim', ...claimed(office), issuer: 'https://elsewhere.example.org' })
  await say('birch.head', { type: 'MapClaim', ...claimed(office, 'groups', 'commissio') })
  await say('birch.head', { type: 'MapClaim', ...claimed(office, 'country', 'bir') })
  expect(await stores.sql('select count(*)::int as count from mapped_claim')).toEqual([{ count: 4 }])
  await signIn()
  expect([await offices(), await circles()]).toEqual([[], 0])
})

test('who maps a claim does not get the office by it, whoever else does; and no claim is about one person', async () => {
  const { accounts, subjects } = it.http.owner
  const { person } = foundingOf().terms.find((term) => term.office === 'plenary.chair')!
  await subjects.link(provider.issuer, 'chair@ministry', await accounts.open({ person, commission: it.commission }))
  provider.says.set('chair@ministry', { groups: ['press'] })
  provider.says.set(nina, { groups: ['commission', 'press'] })
  const press = { ...claimed('secretariat.pressOfficer', 'groups', 'press'), type: 'MapClaim' }
  expectProblem(await say('plenary.chair', { ...press, claim: 'sub', value: 'chair@ministry' }), 422, 'claim.ofOne')
  expect((await say('plenary.chair', press)).status).toBe(200)
  await signIn('chair@ministry')
  expect([await offices(), await circles()]).toEqual([[['plenary.chair', undefined]], 1])
  expect(await scope('secretariat.pressOfficer')).toBeNull()
  browser = new Browser(it.http)
  await signIn()
  expect([await offices(), await circles()]).toEqual([[['secretariat.pressOfficer', true]], 1])
  expect(await scope('secretariat.pressOfficer')).toEqual({ commission: it.commission, part: null })
  expect((await it.http.owner.journal.verify()).difference).toBeNull()
  expect((await say('plenary.chair', { ...press, type: 'UnmapClaim' })).status).toBe(200)
  expect(await offices()).toEqual([])
})

test('nobody maps into a part from outside, nor to be its head, nor to administer', async () => {
  const map = (by: string, to: string) => say(by, { type: 'MapClaim', ...claimed(to) })
  const secretary = 'secretariat.commissionSecretary'
  expectProblem(await map(secretary, office), 403, 'term.notYours')
  expectProblem(await map('plenary.chair', 'birch.secretary'), 403, 'term.notYours')
  expectProblem(await map('secretariat.administrator', 'secretariat.administrator'), 403, 'act.notPermitted')
  expectProblem(await map(secretary, 'birch.head'), 422, 'claim.notEnough')
  expectProblem(await map(secretary, 'secretariat.administrator'), 422, 'claim.notEnough')
  await it.http.stores.sql(
    `insert into mapped_claim values ($1, $2, 'groups', 'commission', 'secretariat.administrator', 'secretariat',
      'administrator', $1, $1, 'somebody else')`,
    [it.commission, provider.issuer],
  )
  await signIn()
  expect(await offices()).toEqual([])
})
