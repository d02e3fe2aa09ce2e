import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bringStores, type Stores } from '../support/tally-store.js'

let stores: Stores
beforeAll(async () => {
  stores = await bringStores()
}, 60_000)
afterAll(() => stores.stop(), 60_000)

/** By table: who has a policy besides its owner. Everybody else is refused, or sees no row. */
const policies: Readonly<Record<string, readonly string[]>> = {
  account: [],
  agenda_item: ['api reads'],
  assignment: ['api reads'],
  circle: ['api reads', 'engine'],
  clause: ['api reads'],
  clock: ['api reads', 'engine'],
  commission: ['api reads', 'engine'],
  consultation: ['api reads', 'engine'],
  content: ['api reads'],
  decision: ['api reads'],
  distribution: ['api reads'],
  document: ['api reads'],
  duty: ['api reads'],
  held_notice: ['api reads'],
  incident: ['engine'],
  journal: ['api reads', 'api reads', 'engine'],
  mapped_claim: [],
  notice: ['api reads'],
  outbox: ['engine'],
  password: [],
  receipt: ['api reads'],
  session: ['api reads'],
  sign_in: [],
  stream: ['api reads', 'engine'],
  subject: [],
  term: [],
  token: [],
}
/** What is in no circle: rules, days, the minutes of the service, tries to sign in by their hash, and what was migrated. */
const open = ['calendar', 'edition', 'migration', 'service_minute', 'sign_in_attempt']

test('row security stands on every table of a circle, on its owner too, with these policies and no other', async () => {
  const found = await stores.sql<{ table: string; who: string; what: string }>(
    `select tablename as table, array_to_string(roles, ' ') as who, cmd as what from pg_policies order by 1, 2, 3`,
  )
  const ofOwner = found.filter(({ who, what }) => who === 'plenary_owner' && what === 'ALL').map(({ table }) => table)
  expect(ofOwner).toEqual(Object.keys(policies))
  const others = found.filter(({ who }) => who !== 'plenary_owner')
  const named = others.map(({ table, who, what }) => `${table} ${who} ${what}`)
  const said = { 'api reads': 'plenary_api SELECT', engine: 'plenary_engine ALL' } as const
  const expected = Object.entries(policies).flatMap(([table, whose]) =>
    whose.map((one) => `${table} ${said[one as keyof typeof said]}`),
  )
  expect(named).toEqual(expected)
})

test('no table is without row security but those that belong to no circle', async () => {
  const found = await stores.sql<{ table: string; forced: boolean }>(
    `select relname as table, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  const walled = found.filter(({ forced }) => forced).map(({ table }) => table)
  expect(walled).toEqual(Object.keys(policies))
  expect(found.filter(({ forced }) => !forced).map(({ table }) => table)).toEqual(open)
})

test('what the API, its entrance and the engine may do to a table is named here, and what they may call', async () => {
  const granted = await stores.sql<{ who: string; what: string; tables: string }>(
    `select grantee as who, privilege_type as what, string_agg(table_name, ' ' order by table_name) as tables
      from information_schema.role_table_grants where grantee in ('plenary_api', 'plenary_engine', 'plenary_entrance') group by 1, 2 order by 1, 2`,
  )
  const reads = Object.keys(policies).filter((table) => policies[table]?.includes('api reads'))
  const serves = Object.keys(policies).filter((table) => policies[table]?.includes('engine'))
  const rules = ['calendar', 'edition', 'service_minute']
  const tries = 'sign_in_attempt'
  expect(granted).toEqual([
    { who: 'plenary_api', what: 'DELETE', tables: 'service_minute' },
    { who: 'plenary_api', what: 'INSERT', tables: 'service_minute' },
    { who: 'plenary_api', what: 'SELECT', tables: [...reads, ...rules].sort().join(' ') },
    { who: 'plenary_engine', what: 'DELETE', tables: 'outbox' },
    { who: 'plenary_engine', what: 'INSERT', tables: 'clock incident outbox' },
    { who: 'plenary_engine', what: 'SELECT', tables: [...serves, ...rules].sort().join(' ') },
    { who: 'plenary_engine', what: 'UPDATE', tables: 'clock incident outbox' },
    ...['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map((what) => ({ who: 'plenary_entrance', what, tables: tries })),
  ])
  const callable = (role: string) =>
    stores.sql<{ name: string }>(
      `select proname as name from pg_proc
        where pronamespace = 'public'::regnamespace and has_function_privilege($1, oid, 'execute') order by 1`,
      [role],
    )
  const both = ['chained', 'circle_of_card', 'figures', 'is_quiet', 'is_stuck', 'record_act']
  const ofEntrance = ['account_of', 'begin_sign_in', 'password_of']
  const ofSight = [
    'caller',
    'changes_since',
    'circles_audited',
    'circles_known',
    'circles_seen',
    'claims_held',
    'holder_of',
    'scopes_of',
    'worthless',
  ]
  const ofApi = [...both, 'end_sign_ins', 'record_both', 'see_sign_in', ...ofSight].sort()
  expect((await callable('plenary_api')).map(({ name }) => name)).toEqual(ofApi)
  expect((await callable('plenary_entrance')).map(({ name }) => name)).toEqual(ofEntrance)
  expect((await callable('plenary_engine')).map(({ name }) => name)).toEqual(both)
})

test('who somebody is and what they see is looked up by keys: it is known how few rows that is', async () => {
  const names = ['caller', 'claims_held', 'circles_seen', 'circles_audited', 'circles_known']
  const many = await stores.sql('select proname from pg_proc where proname = any($1) and prorows > 3', [names])
  expect(many).toEqual([])
})

test('no role of the application owns anything, passes by row security, or may act as another', async () => {
  const roles = await stores.sql(
    `select rolname as role, rolbypassrls or rolsuper as passes,
        exists (select from pg_class where relowner = r.oid) or exists (select from pg_proc where proowner = r.oid) as owns,
        exists (select from pg_auth_members where member = r.oid) as acts
      from pg_roles r where rolname in ('plenary_api', 'plenary_engine', 'plenary_entrance') order by 1`,
  )
  const none = { passes: false, owns: false, acts: false }
  expect(roles).toEqual([
    { role: 'plenary_api', ...none },
    { role: 'plenary_engine', ...none },
    { role: 'plenary_entrance', ...none },
  ])
  const [owner] = await stores.sql(
    `select rolbypassrls or rolsuper as passes from pg_roles where rolname = 'plenary_owner'`,
  )
  expect(owner).toEqual({ passes: false })
})
