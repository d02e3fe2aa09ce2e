import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Browser, person, signInBy } from '../../support/browser.js'
import { elsewhere, ofThisSite } from '../../support/hostile/return-addresses.js'
import { bringSiege, type Siege } from '../../support/hostile/siege.js'
import type { Answer } from '../../support/hostile/wire.js'
import { bringProvider, client } from '../../support/identity-provider.js'

const url = 'https://plenary.example.org'
const back = '/api/v1/sign-in/oidc/return'
const subject = 'anna@ministry'
let provider: Awaited<ReturnType<typeof bringProvider>>
let siege: Siege
beforeAll(async () => {
  provider = await bringProvider(url + back)
  siege = await bringSiege({
    signIn: signInBy({
      ...{ PLENARY_URL: url, PLENARY_OIDC_ISSUER: provider.issuer },
      ...{ PLENARY_OIDC_CLIENT: client.id, PLENARY_OIDC_SECRET: client.secret },
    }),
  })
  const { owner } = siege.http
  await owner.subjects.link(provider.issuer, subject, await owner.accounts.open({ person, commission: siege.it.id }))
}, 120_000)
afterAll(async () => {
  await siege.stop()
  provider.stop()
}, 60_000)

/** The query is sent byte by byte. */
async function begin(query: string, headers = 'Host: plenary.example.org\r\n'): Promise<Answer> {
  const wire = siege.wire().send(`GET /api/v1/sign-in/oidc${query} HTTP/1.1\r\n${headers}\r\n`)
  const answer = siege.look((await wire.answer())!, /=([^&]{9,})/.exec(query)?.[1] ?? '')
  wire.drop()
  return answer
}
/** Where the browser is after it has signed in: what it was sent is read as browsers read it. */
async function endOf({ headers }: Answer): Promise<URL> {
  const browser = new Browser(siege.http)
  browser.take({ headers })
  const { search } = await provider.signIn(headers['location']!, subject)
  const told = await browser.ask(back + search, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect([told.status, browser.signIn]).toEqual([303, expect.stringMatching(/^[\w-]{43}$/)])
  return new URL(String(told.headers['location']), url)
}
/** What the browser keeps meanwhile, with another place to go on to. */
function forged({ headers }: Answer, returnTo: string): Answer {
  const [, value] = /^[^=]+=([^;]+)/.exec(headers['set-cookie']!)!
  const [state, nonce, verifier, , at] = JSON.parse(Buffer.from(value!, 'base64url').toString()) as string[]
  const kept = Buffer.from(JSON.stringify([state, nonce, verifier, returnTo, at])).toString('base64url')
  return { status: 303, text: '', headers: { ...headers, 'set-cookie': headers['set-cookie']!.replace(value!, kept) } }
}
const decoded = (text: string) => new URLSearchParams(`returnTo=${text}`).get('returnTo')!

test('there are more than sixty spellings of a place elsewhere', () => {
  expect(Object.keys(elsewhere).length).toBeGreaterThan(60)
})

describe('nobody is sent on', () => {
  test.each(Object.entries(elsewhere))('by %s', async (_, spelled) => {
    const { status, headers, text } = await begin(`?returnTo=${spelled}`)
    expect([status, JSON.parse(text).code]).toEqual([400, 'query.malformed'])
    expect([headers['location'], headers['set-cookie']]).toEqual([undefined, undefined])
  })

  test('by any of them in what their browser keeps while they are away', async () => {
    for (const spelled of Object.values(elsewhere).filter((one) => !/returnTo|RETURNTO|redirect_uri/.test(one))) {
      const told = forged(await begin(''), decoded(spelled))
      const browser = new Browser(siege.http)
      browser.take(told)
      // It is refused before the provider is asked, whatever it would have said.
      const answer = siege.look(await browser.ask(`${back}?code=a&state=b`), spelled)
      expect([spelled, answer.status, answer.json.code]).toEqual([spelled, 401, 'signIn.refused'])
      expect([answer.headers['location'], browser.signIn]).toEqual([undefined, undefined])
    }
  })

  test('by the name of a host that somebody sends along', async () => {
    for (const headers of [
      'Host: elsewhere.example.org\r\n',
      'Host: plenary.example.org\r\nX-Forwarded-Host: elsewhere.example.org\r\nX-Forwarded-Proto: http\r\n',
      'Host: plenary.example.org\r\nForwarded: host=elsewhere.example.org\r\n',
      'Host: plenary.example.org\r\nReferer: https://elsewhere.example.org/\r\nOrigin: https://elsewhere.example.org\r\n',
    ]) {
      const { origin, searchParams } = new URL((await begin('', headers)).headers['location']!)
      expect([origin, searchParams.get('redirect_uri')]).toEqual([provider.issuer, url + back])
    }
  })
})

test.each(Object.entries(ofThisSite))('a path with %s goes on within this site', async (_, [spelled, path]) => {
  const told = await begin(`?returnTo=${spelled}`)
  expect([told.status, new URL(told.headers['location']!).origin]).toEqual([303, provider.issuer])
  const at = await endOf(told)
  expect(at.href).toBe(url + path)
})

test('nothing failed, and nobody was told anything', () => siege.lift('places to go on to'))
