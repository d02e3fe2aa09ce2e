import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars, icmec } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import type { Store } from '@plenary/store'
import { foundRehearsal } from '../../apps/cli/src/samples/found.js'
import { plenaryHearing } from '../support/plenary-command.js'
import { bringStores, type Stores } from '../support/tally-store.js'

const commission = crypto.randomUUID()
const [first, second] = [...new Set(icmec.terms.map(({ person }) => person))] as [string, string]
const real = { aggregates, almanac: almanacOf(calendars) }
let stores: Stores
let owner: Store
let store: Store
beforeAll(async () => {
  stores = await bringStores()
  ;[owner, store] = [stores.open('owner', real), stores.open('api', real)]
  await foundRehearsal(owner, { sample: icmec, commission, from: '2026-01-12' })
}, 60_000)
afterAll(() => stores.stop(), 60_000)

const of = (person: string) => ['--commission', commission, '--person', person]
const passwordOf = (person: string, email: string, password: string) =>
  plenaryHearing(stores.url, password, 'account', 'password', ...of(person), '--email', email)

test('a password is read from stdin, opens with its address, and is refused where it is short or the address taken', async () => {
  expect(await passwordOf(first, 'first@example.org', 'a long enough password\n')).toEqual({
    code: 0,
    out: 'set',
    err: '',
  })
  const account = await owner.accounts.open({ person: first, commission })
  expect(await store.passwords.holder('First@Example.org', 'a long enough password')).toBe(account)
  expect(await store.passwords.holder('first@example.org', 'a long enough password\n')).toBeNull()
  const short = await passwordOf(second, 'second@example.org', 'fourteen chars\n')
  expect(short).toMatchObject({ code: 4, err: expect.stringContaining('password.tooShort') })
  const taken = await passwordOf(second, 'FIRST@example.org', 'another long password')
  expect(taken).toMatchObject({ code: 4, err: expect.stringContaining('password.emailTaken') })
  expect(await passwordOf('constructor', 'c@example.org', 'a long enough password')).toMatchObject({ code: 3 })
  expect(await store.passwords.holder('c@example.org', 'a long enough password')).toBeNull()
}, 60_000)

test('a subject of an issuer means one account from when it is linked until it is unlinked', async () => {
  const subject = ['--issuer', 'https://id.example.org', '--subject', 's-1']
  const command = (...args: string[]) => plenaryHearing(stores.url, '', 'user', ...args, ...subject)
  const meant = () => store.subjects.accountOf('https://id.example.org', 's-1')
  const accountOf = (person: string) => owner.accounts.open({ person, commission })
  expect(await meant()).toBeNull()
  expect(await command('link', ...of(first))).toEqual({ code: 0, out: 'linked', err: '' })
  expect(await meant()).toBe(await accountOf(first))
  expect(await command('link', ...of(second))).toMatchObject({ code: 0 })
  expect(await meant()).toBe(await accountOf(second))
  expect(await store.subjects.accountOf('https://other.example.org', 's-1')).toBeNull()
  expect(await command('unlink')).toEqual({ code: 0, out: 'unlinked', err: '' })
  expect(await meant()).toBeNull()
  expect(await command('unlink')).toMatchObject({ code: 3, err: 'plenary: this subject means nobody' })
}, 60_000)

test('a subject that means another account ends what the first one opened', async () => {
  const [one, other] = await Promise.all([first, second].map((person) => owner.accounts.open({ person, commission })))
  await owner.subjects.link('i', 's', one!)
  const hash = Buffer.alloc(32, 7)
  await store.signIns.beginUntil(hash, one!, Date.now() / 1000 + 60)
  expect(await store.accounts.holder(hash)).toMatchObject({ id: one })
  await owner.subjects.link('i', 's', other!)
  expect(await store.accounts.holder(hash)).toBeNull()
  await store.signIns.beginUntil(hash, one!, Date.now() / 1000 + 60)
  expect(await store.accounts.holder(hash)).toBeNull()
})

test('sign-ins that ended a month ago are gone with the next one', async () => {
  const account = await owner.accounts.open({ person: first, commission })
  const begin = () => store.signIns.begin({ account, idleMinutes: 30, minutes: 720 })
  await begin()
  await stores.sql("update sign_in set ends_at = now() - interval '29 days'")
  await begin()
  const count = async () => (await stores.sql('select from sign_in')).length
  const before = await count()
  await stores.sql("update sign_in set ends_at = now() - interval '31 days' where ends_at < now()")
  await begin()
  expect(await count()).toBeLessThan(before)
})
