import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, found, foundingOf, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'

let http: Http
let it: Cycle
let desk: string
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  desk = (await http.ask(`sessions/${it.session}`, { as: it.tokens['birch.head']! })).json.desk
}, 120_000)
afterAll(() => http.stop(), 60_000)

describe('who is not signed in', () => {
  const refused = async (headers: Record<string, string>) => {
    const { status, json, headers: answered } = await http.ask(`sessions/${it.session}`, { headers })
    return [status, json.code, answered['www-authenticate']]
  }
  test('is told so, whatever is in place of a token', async () => {
    expect(await refused({})).toEqual([401, 'token.missing', 'Bearer'])
    expect(await refused({ authorization: 'Basic YTpi' })).toEqual([401, 'token.missing', 'Bearer'])
    expect(await refused({ authorization: 'Bearer ' })).toEqual([401, 'token.missing', 'Bearer'])
    expect(await refused({ authorization: 'Bearer nobody' })).toEqual([401, 'token.unknown', 'Bearer'])
    expect(await refused({ authorization: "Bearer ' or 1=1" })).toEqual([401, 'token.missing', 'Bearer'])
  })

  test('learns nothing of what there is', async () => {
    for (const id of [it.session, '11111111-1111-4111-8111-111111111111', 'x'])
      for (const as of [undefined, 'nobody']) {
        const { status } = await http.ask(`sessions/${id}`, as === undefined ? {} : { as })
        expect(status).toBe(401)
      }
  })

  test('is nobody any more once the token is revoked, has expired, or the account is closed', async () => {
    const { accounts } = http.owner
    const person = foundingOf().terms.find(({ office }) => office === 'cedar.head')!.person
    const account = await accounts.open({ person, commission: it.id })
    const status = async (as: string) => (await http.ask(`sessions/${it.session}`, { as })).status
    const [revoked, expired, closed] = [
      await accounts.issueToken(account, { office: 'cedar.head' }),
      await accounts.issueToken(account, { office: 'cedar.head', expiresAt: new Date(0) }),
      await accounts.issueToken(account, { office: 'cedar.head' }),
    ]
    expect([await status(revoked), await status(expired), await status(closed)]).toEqual([200, 401, 200])
    await accounts.revokeToken(revoked)
    expect([await status(revoked), await status(closed)]).toEqual([401, 200])
    await accounts.disable(account)
    expect(await status(closed)).toBe(401)
  })
})

describe('a circle one may not know', () => {
  test('looks like one that does not exist', async () => {
    const other = await found(http)
    const stranger = other.tokens['secretariat.commissionSecretary']!
    const ids = [it.session, it.id, it.sitting, desk]
    for (const id of ids)
      for (const kind of ['sessions', 'sittings', 'commissions', 'desks']) {
        const there = await http.ask(`${kind}/${id}`, { as: stranger, headers: { 'x-request-id': 'r' } })
        const nowhere = '99999999-9999-4999-8999-999999999999'
        const absent = await http.ask(`${kind}/${nowhere}`, { as: stranger, headers: { 'x-request-id': 'r' } })
        expect([there.status, there.text.replaceAll(id, nowhere)]).toEqual([404, absent.text])
      }
    const body = { type: 'CloseSitting' }
    expect((await http.ask(`sittings/${it.sitting}/commands`, { as: stranger, body })).status).toBe(404)
  })

  test('holds nothing for the administrator of the installation but what is no content', async () => {
    const as = http.administrator
    const status = async (path: string) => (await http.ask(path, { as })).status
    const statuses = async (...paths: string[]) => Promise.all(paths.map(status))
    expect(await statuses('commissions', `commissions/${it.id}`, `commissions/${it.id}/clock`, '/metrics')).toEqual([
      200, 200, 200, 200,
    ])
    expect(await statuses(`sessions/${it.session}`, `decisions/${it.decision}`, 'inbox')).toEqual([403, 403, 403])
    expect(await status(`desks/${desk}`)).toBe(404)
  })
})
