import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { bringEntrance, type Entrance, password, signInBy } from '../support/browser.js'
import { expectProblem } from '../support/expect-problem.js'
import type { Http } from '../support/http-commission.js'

let it: Entrance
let http: Http
beforeAll(async () => {
  it = await bringEntrance({ PLENARY_TRUSTED_PROXIES: 'loopback' })
  http = it.http
}, 120_000)
afterAll(() => http.stop(), 60_000)
beforeEach(async () => {
  await http.stores.sql('delete from sign_in_attempt')
})

let asked = 0
/** Each from an address of its own, unless one is named. */
const signIn = (given: object, address = `192.0.2.${String(++asked % 250)}`) =>
  http.ask('sign-in', { body: { ...it.body, ...given }, key: null, headers: { 'x-forwarded-for': address } })
const wrong = { password: 'not the password at all' }

describe('a password', () => {
  test('is kept by Argon2id with the parameters that OWASP names, and so nowhere else', async () => {
    const [row] = await http.stores.sql<{ hash: string }>('select hash from password where account = $1', [it.account])
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    const named = "select tablename as name from pg_tables where schemaname = 'public'"
    const tables = await http.stores.sql<{ name: string }>(named)
    for (const { name } of tables)
      expect([name, await http.stores.sql(`select from "${name}" t where t::text like $1`, [`%${password}%`])]).toEqual(
        [name, []],
      )
  })

  test('opens with the e-mail address however it is written, and with no other', async () => {
    const told = await signIn({ email: ` ${it.body.email.toUpperCase()}` })
    expect(told.status).toBe(200)
    for (const given of [wrong, { email: 'nobody@example.org' }, { password: password.toUpperCase() }]) {
      const refused = await signIn(given)
      expectProblem(refused, 401, 'signIn.refused')
      expect(refused.headers['set-cookie']).toBeUndefined()
    }
  })

  test('counts as the same however its letters are composed', async () => {
    const owner = http.stores.open('owner')
    await owner.passwords.set(it.account, it.body.email, 'Café au lait, s’il vous plaît'.normalize('NFD'))
    expect((await signIn({ password: 'Café au lait, s’il vous plaît'.normalize('NFC') })).status).toBe(200)
    await owner.passwords.set(it.account, it.body.email, password)
  })

  test('that is new ends what an earlier one opened', async () => {
    const browser = await it.signedIn()
    expect((await browser.ask('me')).status).toBe(200)
    await http.stores.open('owner').passwords.set(it.account, it.body.email, password)
    expect((await browser.ask('me')).status).toBe(401)
  })

  test('that is wrong is answered as one of nobody, in words and in the time it takes', async () => {
    const headers = { 'x-request-id': 'r' }
    const told = async (given: object) => {
      const begun = process.cpuUsage()
      const { status, text } = await http.ask('sign-in', { body: { ...it.body, ...given }, headers })
      const { user, system } = process.cpuUsage(begun)
      return { answer: [status, text], work: user + system }
    }
    const work: number[][] = [[], []]
    for (let round = 0; round < 7; round++) {
      const [known, unknown] = [await told(wrong), await told({ email: `nobody${String(round)}@example.org` })]
      expect(unknown.answer).toEqual(known.answer)
      work[0]!.push(known.work)
      work[1]!.push(unknown.work)
    }
    // Work of the processor, and the least of each: whatever else the machine does makes it no less.
    const [known = 0, unknown = 0] = work.map((each) => Math.min(...each))
    // Without a hash to compare with, the answer about nobody took a sixth of it.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3)
  })

  test('is in no log', async () => {
    const lines: string[] = []
    const { createApi } = await import('@plenary/api')
    const api = await createApi(http.store, {
      ...{ logLevel: 'trace', signIn: signInBy() },
      logTo: { write: (line) => lines.push(line) },
    })
    const { headers } = await api.inject({ method: 'POST', url: '/api/v1/sign-in', payload: it.body })
    const secret = /=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? 'none'
    await api.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { ...it.body, ...wrong } })
    await api.close()
    expect(lines.length).toBeGreaterThan(1)
    for (const hidden of [password, wrong.password, secret, it.body.email]) expect(lines.join('')).not.toContain(hidden)
  })
})

describe('a body', () => {
  test.each([
    [{}, '/email'],
    [{ email: 'a' }, '/password'],
    [{ email: 'a', password: '' }, '/password'],
    [{ email: 'a', password: 'x'.repeat(501) }, '/password'],
    [{ email: ['a'], password: 'x' }, '/email'],
    [{ email: 'a', password: 'x', commission: 'y' }, '/commission'],
  ])('%# that asks for something else is refused', async (given, pointer) => {
    const told = await http.ask('sign-in', { body: given })
    expectProblem(told, 400, 'body.malformed')
    expect(told.json.details.pointer).toBe(pointer)
  })
})

describe('who tries too often', () => {
  const statuses = async (count: number, one: () => Promise<{ status: number }>) => {
    const told = await Promise.all(Array.from({ length: count }, one))
    return told.map(({ status }) => status).sort()
  }
  const later = (seconds: number) =>
    http.stores.sql(`update sign_in_attempt set free_at = free_at - $1::int * interval '1 second'`, [seconds])
  const times = (count: number, status: number) => Array<number>(count).fill(status)

  test('about one account is told to wait, from wherever and with whatever password', async () => {
    expect(await statuses(12, () => signIn(wrong))).toEqual([...times(10, 401), 429, 429])
    const told = await signIn({})
    expectProblem(told, 429, 'signIn.tooManyAttempts')
    expect(Number(told.headers['retry-after'])).toBeGreaterThan(55)
    expect(Number(told.headers['retry-after'])).toBeLessThanOrEqual(60)
    await later(60)
    expect((await signIn({})).status).toBe(200)
    expect(await statuses(10, () => signIn(wrong))).toEqual(times(10, 401))
  }, 30_000)

  test('about nobody is told the same', async () => {
    const nobody = { email: 'nobody@example.org' }
    expect(await statuses(11, () => signIn(nobody))).toEqual([...times(10, 401), 429])
    expectProblem(await signIn({ email: ' NOBODY@example.org ' }), 429, 'signIn.tooManyAttempts')
  }, 30_000)

  test('about somebody elsewhere keeps them out of no network where they signed in before, nor may try longer there', async () => {
    const [home, elsewhere] = ['198.51.100.7', '203.0.113.9']
    expect((await signIn({}, home)).status).toBe(200)
    expect(await statuses(11, () => signIn(wrong, elsewhere))).toEqual([...times(10, 401), 429])
    expect((await signIn({}, elsewhere)).status).toBe(429)
    expect((await signIn({}, home)).status).toBe(200)
    expect(await statuses(11, () => signIn(wrong, home))).toEqual([...times(10, 401), 429])
    await later(31 * 86_400)
    expect(await statuses(10, () => signIn(wrong, elsewhere))).toEqual(times(10, 401))
    expect((await signIn({}, home)).status).toBe(429)
  }, 30_000)

  test('by an e-mail that is made like the name of their tries at home keeps nobody out there', async () => {
    expect((await signIn({}, '198.51.100.20')).status).toBe(200)
    const email = `${it.body.email} at address 198.51.100.20`
    await statuses(11, () => signIn({ ...wrong, email }))
    expect((await signIn({}, '198.51.100.20')).status).toBe(200)
  }, 30_000)

  test('from one address is told to wait, whoever is tried; others are not', async () => {
    let of = 0
    const anybody = (address: string) => signIn({ email: `nobody${String(++of)}@example.org` }, address)
    expect(await statuses(31, () => anybody('198.51.100.1'))).toEqual([...times(30, 401), 429])
    const told = await signIn({}, '198.51.100.1')
    expectProblem(told, 429, 'signIn.tooManyAttempts')
    expect(Number(told.headers['retry-after'])).toBeLessThanOrEqual(10)
    expect((await signIn({}, '198.51.100.2')).status).toBe(200)
  }, 30_000)

  test('may not claim another address each time, or another one of the same network', async () => {
    let of = 0
    const claimed = () => {
      of += 1
      return signIn({ email: `nobody${String(of)}@example.org` }, `203.0.113.${String(of)}, 2001:db8::${String(of)}`)
    }
    expect(await statuses(31, claimed)).toEqual([...times(30, 401), 429])
  }, 30_000)

  test('is not who signs in: what opened the door counts for nothing', async () => {
    for (let round = 0; round < 35; round++) expect((await signIn({}, '198.51.100.3')).status).toBe(200)
  }, 30_000)
})

describe('where passwords are not switched on', () => {
  test('none is asked for, right or wrong', async () => {
    const { createApi } = await import('@plenary/api')
    const api = await createApi(http.store)
    for (const given of [it.body, { ...it.body, ...wrong }]) {
      const { statusCode, body: text } = await api.inject({ method: 'POST', url: '/api/v1/sign-in', payload: given })
      expect([statusCode, JSON.parse(text).code]).toEqual([403, 'signIn.passwordsOff'])
    }
    await api.close()
  })
})

describe('a role of the application', () => {
  test.each(['sign_in', 'password', 'subject'])('reads no row of %s, and writes none', async (table) => {
    const permitted = await http.stores.sql(
      `select privilege_type from information_schema.table_privileges where table_name = $1 and grantee like 'plenary\\_%' and grantee <> 'plenary_owner'`,
      [table],
    )
    expect(permitted).toEqual([])
  })
})
