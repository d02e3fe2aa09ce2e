import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { migrate } from '@plenary/store'
import { dataSource } from '../../libs/store/src/migrations/data-source.js'
import { checksums } from '../support/checksums.js'
import { bringStores, type Stores } from '../support/tally-store.js'

let stores: Stores
beforeAll(async () => {
  stores = await bringStores()
}, 60_000)
afterAll(() => stores.stop(), 60_000)

test('the migrations make exactly the tables that the entity schemas describe', async () => {
  const source = await dataSource(stores.url).initialize()
  const { upQueries } = await source.driver.createSchemaBuilder().log()
  await source.destroy()
  expect(upQueries.map(({ query }) => query)).toEqual([])
})

test('a column that a schema lacks is noticed', async () => {
  await stores.sql('alter table duty add column forgotten text')
  const source = await dataSource(stores.url).initialize()
  const { upQueries } = await source.driver.createSchemaBuilder().log()
  await source.destroy()
  await stores.sql('alter table duty drop column forgotten')
  expect(upQueries.map(({ query }) => query)).toEqual(['ALTER TABLE "duty" DROP COLUMN "forgotten"'])
})

test('migrating again, and by several at once, changes nothing', async () => {
  const before = await checksums(stores)
  expect(await Promise.all([1, 2, 3].map(() => migrate(stores.url)))).toEqual([[], [], []])
  expect(await checksums(stores)).toEqual(before)
})

test('every table belongs to the owner; the roles of the application may not pass by row security', async () => {
  const owners = await stores.sql("select distinct tableowner as owner from pg_tables where schemaname = 'public'")
  expect(owners).toEqual([{ owner: 'plenary_owner' }])
  const roles = await stores.sql(
    "select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful from pg_roles where rolname like 'plenary\\_%' order by 1",
  )
  expect(roles).toEqual([
    { rolname: 'plenary_api', powerful: false },
    { rolname: 'plenary_engine', powerful: false },
    { rolname: 'plenary_entrance', powerful: false },
    { rolname: 'plenary_owner', powerful: false },
  ])
})

test('every constraint has a name that an operator can read', async () => {
  const generated = await stores.sql(
    "select conname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public' and contype in ('p', 'u', 'c', 'f') and conname ~ '(_pkey|_check|_fkey|[0-9a-f]{20,})$' and t.relname <> 'migration'",
  )
  expect(generated).toEqual([])
})
