import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { circleId, tokenHash, type Store } from '@plenary/store'
import { toyCommission } from '../support/toy-commission.js'
import { aggregates, anotherTally, bringStores, engine, openTally, type Stores, tell } from '../support/tally-store.js'

let stores: Stores
let store: Store
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner')
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('an inbox has what a holder owes in all streams, the most pressing first, and nothing that is done', async () => {
  const { commission, tally } = await openTally(store)
  const other = await anotherTally(store, commission)
  const owe = (stream: typeof tally, key: string, body: string, due: number) =>
    tell(store, stream, { type: 'Owe', key, body, due })
  await owe(tally, 'later', 'kg', 2_000_000_000_000)
  await owe(other, 'first', 'kg', 1_900_000_000_000)
  await owe(other, 'done', 'kg', 1_800_000_000_000)
  await owe(other, 'theirs', 'tj', 1_700_000_000_000)
  await tell(store, other, { type: 'Settle', key: 'done' })
  const inbox = await store.reads.duties(commission, 'kg', ['secretary'])
  expect(inbox.map(({ stream, key, deadline }) => [stream, key, deadline?.to])).toEqual([
    [other.id, 'first', 1_900_000_000_000],
    [tally.id, 'later', 2_000_000_000_000],
  ])
  expect(inbox[0]).toMatchObject({ kind: 'session', act: 'Settle', state: 'open', doneAt: null, subject: null })
  expect(await store.reads.duties(commission, 'kg', ['head'])).toEqual([])
})

test('a journal is read by pages without losing or doubling an entry, each circle for itself', async () => {
  const { commission, tally } = await openTally(store)
  await tell(store, tally, { type: 'Add', by: 1, times: 5 })
  const desk = { kind: 'desk', id: crypto.randomUUID() } as const
  const open = { type: 'Open', commission }
  await store.door.knock({ actor: engine, stream: desk, commission, part: 'kg', command: open })
  const first = await store.reads.journal(commission, 0, 4)
  const second = await store.reads.journal(commission, first.at(-1)?.seq, 4)
  expect([first, second].map((page) => page.map(({ seq }) => seq))).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7],
  ])
  expect(await store.reads.journal(circleId(commission, 'kg'))).toMatchObject([{ seq: 1, stream: desk.id }])
})

test('a state that one process changed is seen by another at once', async () => {
  const { tally } = await openTally(store)
  const other = stores.open('owner')
  for (const total of [1, 2, 3]) {
    await tell(total % 2 ? store : other, tally, { type: 'Add', by: 1 })
    for (const { reads } of [store, other, stores.open('engine')])
      expect(await reads.state(tally)).toMatchObject({ state: { total } })
  }
})

test('a state in another shape is made anew from the journal, and stored in the new one by the next act', async () => {
  const { tally } = await openTally(store)
  await tell(store, tally, { type: 'Add', by: 5 })
  await stores.sql("update stream set shape = 0, state = '{}' where id = $1", [tally.id])
  const fresh = stores.open('owner')
  expect(await fresh.reads.state(tally)).toMatchObject({ version: 2, state: { total: 5 } })
  await tell(fresh, tally, { type: 'Add', by: 1 })
  expect(
    await stores.sql("select shape, state::json->>'total' as total from stream where id = $1", [tally.id]),
  ).toEqual([{ shape: 1, total: '6' }])
})

test('a stream with an event of a later release answers that it cannot be read, and nothing is written to it', async () => {
  const { tally } = await openTally(store)
  await stores.sql('update stream set shape = 0 where id = $1', [tally.id])
  await stores.spoil("update journal set payload = replace(payload, 'Opened', 'Unheard') where stream = $1", [tally.id])
  const fresh = stores.open('owner')
  const unreadable = { name: 'Outage', code: 'stream.unreadable' }
  await expect(fresh.reads.state(tally)).rejects.toMatchObject(unreadable)
  await expect(tell(fresh, tally, { type: 'Add', by: 1 })).rejects.toMatchObject(unreadable)
  expect(await stores.sql('select version from stream where id = $1', [tally.id])).toEqual([{ version: 1 }])
})

test('a token lets its holder in until it ends, is taken back or the account is closed', async () => {
  const { commission, tally } = await openTally(store)
  const account = await store.accounts.open({ person: 'anna', commission, language: 'ru' })
  expect(await store.accounts.open({ person: 'anna', commission })).toBe(account)
  const admitted = async (token: string) => {
    const visit = await store.door.admit({ stream: tally, commission, token: tokenHash(token) })
    expect(await store.accounts.holder(tokenHash(token))).toEqual(visit.account)
    return visit.account
  }
  const [one, two] = [
    await store.accounts.issueToken(account),
    await store.accounts.issueToken(account, { office: 'o' }),
  ]
  const anna = { id: account, person: 'anna', commission, language: 'ru', office: null, claimed: [] }
  expect(await admitted(one)).toEqual(anna)
  expect(await admitted(two)).toMatchObject({ office: 'o' })
  expect(await admitted('never issued')).toBeNull()
  expect(await admitted(await store.accounts.issueToken(account, { expiresAt: new Date(0) }))).toBeNull()
  await store.accounts.revokeToken(one)
  expect([await admitted(one), (await admitted(two))?.person]).toEqual([null, 'anna'])
  await store.accounts.disable(account)
  expect(await admitted(two)).toBeNull()
})

test('no token is kept in a form in which it could be used', async () => {
  const { commission } = await openTally(store)
  const token = await store.accounts.issueToken(await store.accounts.open({ person: 'boris', commission }))
  const kept = await stores.sql('select from token t where t::text like $1', [`%${token}%`])
  expect(kept).toHaveLength(0)
})

test('an edition is kept under the hash of its canonical text, once, whatever the order of its keys', async () => {
  // printf '{"id":"a","title":{"en":"A","ru":"А"}}' | sha256sum
  const hash = 'c167b1182d0222c270f45005cdb6b2b98f168343a17dbebe5c86ac33d2a29be8'
  const edition = (state: unknown, command?: object) => ((state ?? command) ? hash : null)
  const commission = { ...toyCommission, edition }
  const { door, editions } = stores.open('owner', { aggregates: { ...aggregates, commission } })
  const found = (rules: object) => {
    const id = randomUUID()
    const command = { type: 'Found', name: 'Toy', rehearsal: false }
    const stream = { kind: 'commission', id } as const
    return door.knock({ actor: engine, stream, commission: id, command, rules: rules as never })
  }
  await found({ id: 'a', title: { en: 'A', ru: 'А' } })
  await found({ title: { ru: 'А', en: 'A' }, id: 'a' })
  expect(await stores.sql('select hash, id from edition')).toEqual([{ hash, id: 'a' }])
  expect(await stores.open('engine').editions.get(hash)).toEqual({ id: 'a', title: { en: 'A', ru: 'А' } })
  await expect(editions.get('unknown')).rejects.toMatchObject({ status: 422, code: 'edition.unknown' })
})
