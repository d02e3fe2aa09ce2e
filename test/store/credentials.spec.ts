import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Store } from '@plenary/store'
import { mapClaim } from '../support/mapped-claim.js'
import { bringStores, openTally, type Stores } from '../support/tally-store.js'

// What functions of the owner answer about a name, a subject, a credential: each of their conditions by itself.
const nowhere = '11111111-1111-4111-8111-111111111111'
let stores: Stores
let owner: Store
let ours: string
let theirs: string
let anna: string
let boris: string
let clara: string
beforeAll(async () => {
  stores = await bringStores()
  owner = stores.open('owner')
  ours = (await openTally(owner)).commission
  theirs = (await openTally(owner)).commission
  ;[anna, boris] = [await account('anna', ours), await account('boris', ours)]
  clara = await account('clara', theirs)
}, 60_000)
afterAll(() => stores.stop(), 60_000)

const account = (person: string, commission: string) => owner.accounts.open({ person, commission })
const sql: Stores['sql'] = (text, values) => stores.sql(text, values)
const one: Stores['value'] = (text, values) => stores.value(text, values)
/** While this is so. */
async function during<T>(change: string, back: string, work: () => Promise<T>): Promise<T> {
  await sql(change)
  return work().finally(() => sql(back))
}
const disabled = <T>(id: string, work: () => Promise<T>) =>
  during(
    `update account set disabled_at = now() where id = '${id}'`,
    `update account set disabled_at = null where id = '${id}'`,
    work,
  )

test('an address and a subject mean one account, while it is not disabled', async () => {
  await sql(
    `insert into password (account, email, hash) values ($1, 'a@example.org', 'a'), ($2, 'b@example.org', 'b')`,
    [anna, boris],
  )
  await sql(`insert into subject (issuer, subject, account) values ('i', 'a', $1), ('i', 'b', $2), ('j', 'a', $2)`, [
    anna,
    boris,
  ])
  const passwordOf = (email: string) => sql('select * from password_of($1)', [email])
  const meant = async () => [
    await passwordOf('a@example.org'),
    await one("select account_of('i', 'a')"),
    await passwordOf('b@example.org'),
    await one("select account_of('i', 'b')"),
    await one("select account_of('j', 'a')"),
    await passwordOf('c@example.org'),
    await one("select account_of('i', 'c')"),
  ]
  const ofBoris = [[{ account: boris, hash: 'b' }], boris, boris, [], null]
  expect(await meant()).toEqual([[{ account: anna, hash: 'a' }], anna, ...ofBoris])
  expect(await disabled(anna, meant)).toEqual([[], null, ...ofBoris])
})

describe('a sign-in', () => {
  let hash: Buffer
  let second: Buffer
  let other: Buffer
  const begun = async (of: string, claims: object | null = null): Promise<Buffer> => {
    const made = randomBytes(32)
    const ends = "now() + interval '10 minutes', now() + interval '1 hour'"
    await sql(`select begin_sign_in($1, $2, null, ${ends}, 'i', $3)`, [made, of, claims && JSON.stringify(claims)])
    return made
  }
  beforeEach(async () => {
    await sql('delete from sign_in')
    await sql('delete from mapped_claim')
    const mapped = (commission: string, issuer: string, claim: string) =>
      mapClaim(stores, commission, { issuer, claim, value: 'x' }, { id: 'kg.head', body: 'kg', role: 'head' })
    await mapped(ours, 'i', 'dept')
    await mapped(ours, 'j', 'elsewhere')
    await mapped(theirs, 'i', 'theirs')
    const said = { dept: 'x', elsewhere: 'x', theirs: 'x', unmapped: 'x' }
    ;[hash, second, other] = [await begun(anna, said), await begun(anna), await begun(boris)]
    await begun(clara)
  })
  /** Of that sign-in. */
  const set = (text: string) => sql(`update sign_in set ${text} where hash = $1`, [hash])
  const ended = ['revoked_at = now()', 'idle_ends_at = now()', 'ends_at = now()']

  test('keeps of what is said of its holder what their commission maps by that issuer, and no more', async () => {
    expect(await one('select claims from sign_in where hash = $1', [hash])).toEqual({ dept: 'x' })
    expect(await one('select claims from sign_in where hash = $1', [second])).toBeNull()
  })

  test('gives an office by what was said of its holder, and to nobody else', async () => {
    const held = (of: Buffer) => sql('select * from claims_held($1)', [of])
    expect(await held(hash)).toEqual([
      { commission: ours, office: 'kg.head', person: 'anna', body: 'kg', role: 'head' },
    ])
    expect([await held(second), await held(other)]).toEqual([[], []])
    await set(`claims = '{"dept": ["y", "x"]}'`)
    expect(await held(hash)).toHaveLength(1)
    expect(await disabled(anna, () => held(hash))).toEqual([])
  })

  test.each([
    ...ended.map((text) => ['sign_in', text]),
    ['sign_in', "office = 'tj.head'"],
    ['sign_in', `claims = '{"dept": "y"}'`],
    ['sign_in', `claims = '{"dept": ["y"]}'`],
    ['sign_in', `claims = null`],
    ['sign_in', "issuer = 'k'"],
    ['mapped_claim', "mapped_by = 'anna'"],
    ['mapped_claim', "role = 'administrator'"],
    ['mapped_claim', `commission = '${nowhere}'`],
  ])('gives none where of its %s %s', async (table, text) => {
    await sql(`update ${table} set ${text} ${table === 'sign_in' ? 'where hash = $1' : "where claim = 'dept'"}`, [
      ...(table === 'sign_in' ? [hash] : []),
    ])
    expect(await sql('select * from claims_held($1)', [hash])).toEqual([])
  })

  test('is worth something until it ends, like a token, and while its holder is not disabled', async () => {
    const holder = (credential: Buffer) => sql('select person from holder_of($1)', [credential])
    const token = randomBytes(32)
    await sql('insert into token (hash, account) values ($1, $2)', [token, anna])
    for (const shown of [hash, token]) {
      expect(await holder(shown)).toEqual([{ person: 'anna' }])
      expect(await disabled(anna, () => holder(shown))).toEqual([])
    }
    for (const text of ended) {
      await set("revoked_at = null, idle_ends_at = now() + interval '1 hour', ends_at = now() + interval '1 hour'")
      await set(text)
      expect([text, await holder(hash)]).toEqual([text, []])
    }
    for (const text of ['revoked_at = now(), expires_at = null', 'revoked_at = null, expires_at = now()']) {
      await sql(`update token set ${text} where hash = $1`, [token])
      expect([text, await holder(token)]).toEqual([text, []])
    }
  })

  test('stays longer by being seen, once in a minute, itself alone, and never once it ended', async () => {
    const ends = async (of: Buffer) => one('select idle_ends_at::text from sign_in where hash = $1', [of])
    const isMoved = async (of: Buffer) => {
      const before = await ends(of)
      await sql("select see_sign_in($1, '30 minutes')", [hash])
      return (await ends(of)) !== before
    }
    await sql("update sign_in set seen_at = now() - interval '2 minutes'")
    expect(await isMoved(other)).toBe(false)
    await set("seen_at = now() - interval '2 minutes', idle_ends_at = now() + interval '1 minute'")
    expect(await isMoved(hash)).toBe(true)
    for (const text of [...ended, "seen_at = now() - interval '30 seconds'"]) {
      await set(`seen_at = now() - interval '2 minutes', revoked_at = null, idle_ends_at = now() + interval '1 minute',
        ends_at = now() + interval '1 hour'`)
      await set(text)
      expect([text, await isMoved(hash)]).toEqual([text, false])
    }
  })

  test('is ended alone or with the others of its holder; what ended before is not ended again', async () => {
    const end = (everywhere: boolean) => one('select end_sign_ins($1, $2)', [hash, everywhere])
    const revoked = async () =>
      (await sql<{ hash: Buffer }>('select hash from sign_in where revoked_at is not null')).map((row) => row.hash)
    expect([await end(false), await revoked()]).toEqual([1, [hash]])
    await set('revoked_at = null')
    expect(await end(true)).toBe(2)
    expect(new Set((await revoked()).map(String))).toEqual(new Set([hash, second].map(String)))
    for (const text of ended) {
      await sql(
        "update sign_in set revoked_at = null, idle_ends_at = now() + interval '1 hour', ends_at = now() + interval '1 hour'",
      )
      await sql(`update sign_in set ${text} where hash = $1`, [second])
      expect([text, await end(true)]).toEqual([text, 1])
    }
  })
})
