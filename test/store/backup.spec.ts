import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { makeDatabase } from '@plenary/engine'
import { migrate, restoreBackup, type Store } from '@plenary/store'
import { ask } from '../support/installation.js'
import { foundToBackUp } from '../support/found-to-back-up.js'
import { bringStores, type Stores } from '../support/tally-store.js'

const equipment = { aggregates, almanac: almanacOf(calendars) }
let stores: Stores
let store: Store
let commission: string
let folder: string
beforeAll(async () => {
  stores = await bringStores()
  store = stores.open('owner', equipment)
  commission = await foundToBackUp(store)
}, 60_000)
afterAll(() => stores.stop(), 60_000)
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'backup-')), 'taken')
  await store.backup(folder)
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

let number = 0
const database = () => makeDatabase(stores.url, `restored_${String((number += 1))}`)
const restore = (url: string) => restoreBackup({ url, ...equipment }, folder)

const tableNames = `select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
/** Every row of every table as PostgreSQL writes it. */
async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const { name } of await ask<{ name: string }>(url, tableNames)) {
    const rows = await ask<{ row: string }>(url, `select one::text as row from public."${name}" one order by 1`)
    tables[name] = rows.map(({ row }) => row)
  }
  return tables
}
async function expectEmpty(url: string): Promise<void> {
  const { migration: _, ...tables } = await rowsOf(url)
  expect(Object.values(tables).flat()).toEqual([])
}

test('a restored database holds what the other held, byte by byte; tokens and sign-ins it does not', async () => {
  const url = await database()
  await restore(url)
  const [before, after] = [await rowsOf(stores.url), await rowsOf(url)]
  const same = Object.keys(before).filter((table) => before[table]?.join('\n') === after[table]?.join('\n'))
  const filled = same.filter((table) => before[table]?.length !== 0)
  expect(filled).toEqual(['account', 'edition', 'incident', 'migration', 'outbox', 'receipt'])
  const different = Object.keys(before).filter((table) => !same.includes(table))
  expect(different).toEqual(['circle', 'commission', 'journal', 'stream', 'token'])
  expect(after['token']).toEqual([])
  const added = after['journal']?.filter((entry) => before['journal']?.includes(entry) !== true)
  expect(added).toHaveLength(2)
  expect(added?.every((entry) => entry.includes('NoticesHeld'))).toBe(true)
}, 60_000)

test('walls, triggers, constraints, indices and numbers are those of a database that was never lost', async () => {
  const url = await database()
  await restore(url)
  const shape = `select 'policy' as what, concat_ws(' ', tablename, policyname, cmd, roles, qual) as it from pg_policies
    union all select 'trigger', concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
    union all select 'constraint', concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index', indexdef from pg_indexes where schemaname = 'public'
    union all select 'forced', concat_ws(' ', relname, relrowsecurity, relforcerowsecurity, relacl) from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1, 2`
  expect(await ask(url, shape)).toEqual(await ask(stores.url, shape))
  await expect(ask(url, 'delete from journal')).rejects.toMatchObject({ code: '42501' })
  const nextId = `insert into outbox (what, commission, kind, stream) values ('nudge', $1, 'session', $1) returning id`
  const [{ last }] = (await ask(url, 'select max(id) as last from outbox')) as [{ last: string }]
  const [{ id }] = (await ask(url, nextId, [commission])) as [{ id: string }]
  expect(Number(id)).toBe(Number(last) + 1)
  // No table is bound to another: they are filled one after another in any order.
  expect(await ask(url, `select conname from pg_constraint where contype = 'f'`)).toEqual([])
}, 60_000)

test('in each commission the first act after the backup holds the notices, and the journal bears out its heads', async () => {
  const url = await database()
  const { heads, takenAt } = await restore(url)
  const types = `select array_agg(type order by seq) as types from journal where circle = $1`
  const [row] = await ask(url, types, [commission])
  expect(row).toEqual({ types: ['CommissionFounded', 'SessionAnnounced', 'NoticesHeld'] })
  const restored = stores.open('owner', { ...equipment, url })
  expect((await restored.journal.verify({ anchors: heads })).difference).toBeNull()
  const found = await restored.reads.state({ kind: 'commission', id: commission })
  expect(found).toMatchObject({ state: { noticesHeld: { takenAt } } })
}, 60_000)

describe('a backup is refused, before the database is touched,', () => {
  const refused = async (code: string, details: object = {}) => {
    const url = await database()
    await expect(restore(url)).rejects.toMatchObject({ code, details })
    expect(await ask(url, tableNames)).toEqual([])
  }
  const file = (name: string) => join(folder, name)
  const rewrite = (name: string, change: (text: string) => string) =>
    writeFileSync(file(name), change(readFileSync(file(name), 'utf8')))

  test('that is not there, or was not finished', async () => {
    rmSync(file('manifest.json'))
    await refused('backup.unknown', { folder })
  })
  test('with one byte of a file changed', async () => {
    rewrite('journal.jsonl', (text) => text.replace('Small commission', 'Small Commission'))
    await refused('backup.fileDamaged', { file: file('journal.jsonl') })
  })
  test('with a file cut off at the end of a line', async () => {
    rewrite('stream.jsonl', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))
    await refused('backup.fileDamaged', { file: file('stream.jsonl') })
  })
  test('with a line too many in a table that was empty', async () => {
    appendFileSync(file('duty.jsonl'), '{}\n')
    await refused('backup.fileDamaged', { file: file('duty.jsonl') })
  })
  test('with a file missing', async () => {
    rmSync(file('content.jsonl'))
    await refused('backup.fileMissing', { file: file('content.jsonl') })
  })
  test('with a manifest cut off, or changed', async () => {
    const whole = readFileSync(file('manifest.json'), 'utf8')
    truncateSync(file('manifest.json'), whole.length - 20)
    await refused('backup.manifestDamaged')
    writeFileSync(file('manifest.json'), whole.replace(/"rows": 1,/, '"rows": 2,'))
    await refused('backup.manifestDamaged')
  })
  test('of another release, naming what is different', async () => {
    await stores.sql("insert into migration (timestamp, name) values (9, 'Later9')")
    await stores.sql("update migration set name = 'Other' where name like 'SignIns%'")
    await rm(folder, { recursive: true })
    await store.backup(folder)
    await stores.sql("delete from migration where name = 'Later9'")
    await stores.sql("update migration set name = 'SignIns1764800000000' where name = 'Other'")
    await refused('backup.otherRelease', {
      onlyInBackup: ['Later9', 'Other'],
      onlyHere: ['SignIns1764800000000'],
    })
  })
})

test('a database in which anything stands is not touched', async () => {
  const url = await database()
  await migrate(url)
  await ask(url, 'insert into service_minute (minute) values (1)')
  const before = await rowsOf(url)
  await expect(restore(url)).rejects.toMatchObject({ code: 'database.inUse', details: { table: 'service_minute' } })
  expect(await rowsOf(url)).toEqual(before)
}, 60_000)

test('a backup that holds what its journal does not tell is not restored, however well it is sealed', async () => {
  const term = ['plenary.chair', 'intruder', '2020-01-01', 'plenary', 'chair', 'UTC']
  await stores.sql(
    `insert into term (commission, circle, stream, office, person, from_on, body, role, zone)
      values ($1, $1, $1, $2, $3, $4, $5, $6, $7)`,
    [commission, ...term],
  )
  await rm(folder, { recursive: true })
  await store.backup(folder)
  await stores.sql("delete from term where person = 'intruder'")
  const url = await database()
  await expect(restore(url)).rejects.toMatchObject({ code: 'backup.notProven', details: { table: 'term' } })
  await expectEmpty(url)
}, 60_000)

test('a backup is not taken into a folder that holds anything', async () => {
  await expect(store.backup(folder)).rejects.toMatchObject({ code: 'backup.folderTaken' })
}, 60_000)

test('a restore whose connection is cut in the middle leaves nothing, and can be done again', async () => {
  const url = await database()
  await migrate(url)
  // Its connection ends where it comes to this table, with those before it written.
  await ask(
    url,
    `create function cut() returns trigger language plpgsql security definer as
      'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
    create trigger cut before insert on stream for each row execute function cut()`,
  )
  await expect(restore(url)).rejects.toMatchObject({ code: 'store.away' })
  await expectEmpty(url)
  await ask(url, 'drop function cut cascade')
  await restore(url)
  expect(await ask(url, 'select count(*)::int as streams from stream')).toEqual([{ streams: 2 }])
}, 60_000)
