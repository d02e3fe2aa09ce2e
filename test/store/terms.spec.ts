import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars, training } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { makeDatabase } from '@plenary/engine'
import { inContext, migrate, type Store, tokenHash } from '@plenary/store'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { foundRehearsal } from '../../apps/cli/src/samples/found.js'
import { connect } from '../../libs/store/src/database/database.js'
import { allMigrations } from '../../libs/store/src/migrations/all.js'
import { bringRoles } from '../../libs/store/src/migrations/roles.js'
import { bringStores, type Stores } from '../support/tally-store.js'

let stores: Stores
let owner: Store
const real = { aggregates, almanac: almanacOf(calendars) }
const { id: commission } = training
beforeAll(async () => {
  stores = await bringStores()
  owner = stores.open('owner', real)
  await foundRehearsal(owner, { sample: training, commission, from: '2027-06-01' })
}, 60_000)
afterAll(() => stores.stop(), 60_000)

const terms =
  'select person, office, body, role, zone, from_on::text, until_on::text, circle, stream from term order by office, from_on'

test('a commission has a row for each term, and verify knows them', async () => {
  const rows = await stores.sql<{ office: string }>(terms)
  expect(rows).toHaveLength(training.terms.length)
  const [given] = training.terms.filter(({ office }) => office === 'birch.head')
  expect(rows.filter(({ office }) => office === 'birch.head')).toEqual([
    {
      person: given?.person,
      office: 'birch.head',
      body: 'birch',
      role: 'head',
      zone: training.seat.zone,
      from_on: given?.from,
      until_on: given?.to ?? null,
      circle: commission,
      stream: commission,
    },
  ])
  expect((await owner.journal.verify()).difference).toBeNull()
})

test('a term that nobody gave is found by verify, and taken away by a rebuild', async () => {
  const before = await stores.sql(terms)
  await stores.sql("update term set role = 'head', body = 'birch' where office = 'plenary.chair'")
  expect((await owner.journal.verify()).difference).toMatchObject({ table: 'term', stream: commission })
  await owner.journal.rebuild(commission)
  expect((await owner.journal.verify()).difference).toBeNull()
  expect(await stores.sql(terms)).toEqual(before)
})

type Asked = { readonly type: string } & Readonly<Record<string, string>>

test('an act begins and ends a right at once, in the eyes of the database itself', async () => {
  const about = { stream: { kind: 'commission', id: commission }, commission } as const
  const holder = (office: string) => training.terms.find((one) => one.office === office)?.person ?? ''
  const { offices } = training
  const actor = (office: string) => {
    const { body, role } = offices.find(({ id }) => id === office)!
    return { kind: 'person', person: holder(office), office, body, role } as const
  }
  const act = (office: string, command: Asked) =>
    owner.door.knock({ actor: actor(office), ...about, command, key: randomUUID() })
  const person = holder('standardization.councilMember')
  const account = await owner.accounts.open({ person, commission })
  const token = tokenHash(await owner.accounts.issueToken(account, { office: 'birch.contributor' }))
  const api = connect(stores.url, 'api', 1)
  const seen = async () =>
    (await inContext(token, () => api.all<{ part: string }>('select circles_seen() as part'))).length
  const office = 'birch.contributor'
  expect(await seen()).toBe(0)
  await act('birch.head', { type: 'BeginTerm', office, person, from: '2027-05-31', authority: 'A' })
  expect(await seen()).toBe(1)
  await act('birch.head', { type: 'EndTerm', office, person, on: '2027-05-31', authority: 'A' })
  expect(await seen()).toBe(0)
  await act('secretariat.commissionSecretary', {
    ...{ type: 'BeginTerm', office: 'birch.head', person, from: '2027-06-01', authority: 'A' },
  })
  const head = tokenHash(await owner.accounts.issueToken(account, { office: 'birch.head' }))
  const asHead = () => inContext(head, () => api.all('select circles_seen()'))
  expect(await asHead()).toEqual([])
  await act('birch.secretary', { type: 'ConfirmTerm', office: 'birch.head', person })
  expect(await asHead()).toHaveLength(1)
  expect((await owner.journal.verify()).difference).toBeNull()
  await api.close()
})

/** A database as the release before a migration left it. */
async function releaseBefore(migration: string): Promise<string> {
  const url = await makeDatabase(stores.url, `before_${migration.toLowerCase()}`)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await bringRoles(client)
  const before = allMigrations.slice(
    0,
    allMigrations.findIndex(({ name }) => name.startsWith(migration)),
  )
  const extra = { options: '-c role=plenary_owner' }
  const source = new DataSource({ type: 'postgres', url, extra, migrations: before, migrationsTableName: 'migration' })
  await source.initialize()
  await source.runMigrations()
  await source.destroy()
  const [stream] = await stores.sql<{ state: string; shape: number }>('select state, shape from stream')
  await client.query(
    `insert into stream (id, kind, circle, commission, version, shape, state, calls, open)
      values ($1, 'commission', $1, $1, 1, $2, $3, false, true)`,
    [commission, stream?.shape, stream?.state],
  )
  await client.query("insert into circle (id, commission, seq, hash) values ($1, $1, 1, '')", [commission])
  await client.end()
  return url
}

test('a database of an earlier release knows its terms by the migration: who holds office sees as before', async () => {
  const url = await releaseBefore('RowSecurity')
  expect((await migrate(url))[0]).toBe('RowSecurity1764700000000')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  expect((await client.query(terms)).rows).toEqual(await stores.sql(terms))
  await client.query('insert into clock values ($1, $2)', [commission, Date.UTC(2027, 6, 1) - Date.now()])
  await client.end()
  const { accounts } = stores.open('owner', { ...real, url })
  const person = training.terms.find(({ office }) => office === 'plenary.chair')?.person ?? ''
  const token = tokenHash(await accounts.issueToken(await accounts.open({ person, commission })))
  const api = connect(url, 'api', 1)
  const seen = () => api.all('select circles_seen() as circle')
  expect([await inContext(token, seen), await seen()]).toEqual([[{ circle: commission }], []])
  await api.close()
}, 30_000)

test('a mapping of an earlier release is known by who made it', async () => {
  const person = training.terms.find(({ office }) => office === 'plenary.chair')?.person ?? ''
  const claim = {
    issuer: 'https://id.example.org',
    claim: 'groups',
    value: 'press',
    office: 'secretariat.pressOfficer',
  }
  await owner.door.knock({
    actor: { kind: 'person', person, office: 'plenary.chair', body: 'plenary', role: 'chair' },
    ...{ stream: { kind: 'commission', id: commission }, commission, key: randomUUID() },
    command: { type: 'MapClaim', ...claim, authority: 'A' },
  })
  const url = await releaseBefore('ClaimsOfOthers')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`insert into mapped_claim values ($1, $2, $3, $4, $5, 'secretariat', 'pressOfficer', $1, $1)`, [
    commission,
    ...Object.values(claim),
  ])
  expect((await migrate(url))[0]).toBe('ClaimsOfOthers1765900000000')
  expect((await client.query('select mapped_by from mapped_claim')).rows).toEqual([{ mapped_by: person }])
  await client.end()
}, 30_000)
