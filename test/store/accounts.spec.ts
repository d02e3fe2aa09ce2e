import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars, training } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { installation, signInHash, type Store, tokenHash } from '@plenary/store'
import { foundRehearsal } from '../../apps/cli/src/samples/found.js'
import { plenaryOn } from '../support/plenary-command.js'
import { bringStores, type Stores } from '../support/tally-store.js'

const { id: commission } = training
let stores: Stores
let owner: Store
beforeAll(async () => {
  stores = await bringStores()
  owner = stores.open('owner', { aggregates, almanac: almanacOf(calendars) })
  await foundRehearsal(owner, { sample: training, commission, from: '2027-06-01' })
}, 120_000)
afterAll(() => stores.stop(), 60_000)

const user = (...args: string[]) => plenaryOn(stores.url, 'user', ...args)

test('user issues tokens until a day, and ends all those of a person without having one at hand', async () => {
  const { person } = training.terms[0]!
  const of = ['--commission', commission, '--person', person]
  const isWorth = async (token: string) => (await owner.accounts.holder(tokenHash(token))) !== null
  const { out: bounded } = await user('add', ...of, '--expires', '2100-02-28')
  const { out: unbounded } = await user('add', ...of)
  const [row] = await stores.sql<{ expires_at: Date }>('select expires_at from token where hash = $1', [
    tokenHash(bounded),
  ])
  expect(row).toEqual({ expires_at: new Date('2100-03-01T00:00:00Z') })
  for (const wrong of ['2100-02-29', '2020-01-01', 'never'])
    expect(await user('add', ...of, '--expires', wrong)).toMatchObject({ code: 2, out: '' })
  expect(await Promise.all([bounded, unbounded].map(isWorth))).toEqual([true, true])
  // With the one that the sample came with.
  expect(await user('revoke', ...of)).toEqual({ code: 0, out: '3 revoked', err: '' })
  expect(await Promise.all([bounded, unbounded].map(isWorth))).toEqual([false, false])
  expect(await user('revoke', '--person', person)).toMatchObject({ code: 2 })
  const nobodys = await user('revoke', '--commission', commission, '--person', 'constructor')
  expect(nobodys).toMatchObject({ code: 3, err: 'plenary: constructor has no account in this commission' })
}, 120_000)

test('user ends every way in of an administrator, and what was open then stays ended when it is enabled', async () => {
  const of = ['--commission', installation, '--person', 'a former operator']
  const { out: token } = await user('add', ...of)
  const holder = (shown: string) => owner.accounts.holder(tokenHash(shown))
  const account = (await holder(token))!.id
  const secret = await owner.signIns.begin({ account, idleMinutes: 30, minutes: 60 })
  expect(await owner.accounts.holder(signInHash(secret))).toMatchObject({ person: 'a former operator' })
  expect(await user('disable', ...of)).toEqual({ code: 0, out: 'disabled', err: '' })
  const none = async () => [await holder(token), await owner.accounts.holder(signInHash(secret))]
  expect(await none()).toEqual([null, null])
  const { out: issued } = await user('add', ...of)
  expect(await holder(issued)).toBeNull()
  expect(await user('enable', ...of)).toEqual({ code: 0, out: 'enabled', err: '' })
  expect([...(await none()), await holder(issued)]).toMatchObject([null, null, { person: 'a former operator' }])
  const stranger = ['--commission', installation, '--person', 'constructor']
  for (const act of ['disable', 'enable']) expect(await user(act, ...stranger)).toMatchObject({ code: 3 })
}, 120_000)

test('user links a person without a term where the commission gives offices by what that issuer says, and nowhere else', async () => {
  const issuer = 'https://id.example.org'
  const link = (person: string, by = issuer) =>
    user('link', '--commission', commission, '--person', person, '--issuer', by, '--subject', person)
  const refused = { code: 3, out: '', err: 'plenary: nina holds no term in this commission' }
  expect(await link('nina')).toEqual(refused)
  const { person } = training.terms.find(({ office }) => office === 'plenary.chair')!
  await owner.door.knock({
    actor: { kind: 'person', person, office: 'plenary.chair', body: 'plenary', role: 'chair' },
    ...{ stream: { kind: 'commission', id: commission }, commission, key: randomUUID() },
    command: {
      ...{ type: 'MapClaim', issuer, claim: 'groups', value: 'press', office: 'secretariat.pressOfficer' },
      authority: 'Letter 1',
    },
  })
  expect(await link('nina', 'https://elsewhere.example.org')).toEqual(refused)
  expect(await user('add', '--commission', commission, '--person', 'nina')).toEqual(refused)
  expect(await link('nina')).toEqual({ code: 0, out: 'linked', err: '' })
  expect(await owner.subjects.accountOf(issuer, 'nina')).toBe(await owner.accounts.of({ person: 'nina', commission }))
}, 120_000)
