import { randomBytes } from 'node:crypto'
import { accessMarks } from '@plenary/domain'
import pg from 'pg'
import { connect, type Queries, within } from '../database/database.js'
import { allMigrations } from '../migrations/all.js'
import { migrate } from '../migrations/migrate.js'
import { Calendars } from '../door/calendars.js'
import { Door } from '../door/door.js'
import { Editions } from '../door/editions.js'
import { Journal } from '../journal/journal.js'
import { roomOf } from '../door/room.js'
import type { StoreOptions } from '../store.js'
import { type Manifest, readManifest } from './manifest.js'
import { refuse } from './refusals.js'
import { checkTable, loadTable } from './saved-rows.js'
import { migrationsOf } from './take.js'

/** Where to: `url` logs in as who may migrate there. */
export type RestoreOptions = Pick<StoreOptions, 'url' | 'aggregates' | 'almanac' | 'now'>

/**
 * Makes of an empty database what the backup holds, or leaves it empty. In each commission notices are held by the same
 * transaction: before anybody can act there, and before time passes.
 */
export async function restoreBackup(options: RestoreOptions, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder)
  const known = allMigrations.map((one) => new one().name).sort()
  if (manifest.migrations.join() !== known.join()) refuse.otherRelease(between(manifest.migrations, known))
  for (const table of manifest.tables) await checkTable(folder, table)
  await checkUnused(options.url)
  await migrate(options.url)
  const database = connect(options.url, 'owner', 1)
  try {
    await database.transaction(async (queries) => {
      await queries.all(`lock table ${(await tablesOf(queries)).join(', ')} in exclusive mode`)
      await checkEmpty(queries)
      if ((await migrationsOf(queries)).join() !== known.join()) refuse.databaseInUse()
      for (const table of manifest.tables) await loadTable(queries, folder, table)
      await goOnCounting(queries)
      await proveAndHold(options, queries, manifest)
    })
  } finally {
    await database.close()
  }
  return manifest
}

const between = (theirs: readonly string[], ours: readonly string[]) => ({
  onlyInBackup: theirs.filter((name) => !ours.includes(name)),
  onlyHere: ours.filter((name) => !theirs.includes(name)),
})

/** Looked at before anything is migrated: what somebody uses is not touched. */
async function checkUnused(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ known: boolean }>(
      `select to_regclass('public.migration') is not null as known`,
    )
    if (!rows[0]?.known) return
    await client.query('set role plenary_owner')
    await checkEmpty({ all: async <T>(text: unknown) => (await client.query(text as string)).rows as T[] })
  } finally {
    await client.end()
  }
}

const tables = `select format('%I', relname) as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`
const tablesOf = async (queries: Queries): Promise<string[]> =>
  (await queries.all<{ name: string }>(tables)).map(({ name }) => name)

async function checkEmpty(queries: Queries): Promise<void> {
  for (const table of await tablesOf(queries))
    if ((await queries.all(`select from ${table} limit 1`)).length > 0) refuse.databaseInUse({ table })
}

/** Numbers that the database gives go on after the last one that it gave. */
async function goOnCounting(queries: Queries): Promise<void> {
  const counted = await queries.all<{ table: string; column: string }>(
    `select attrelid::regclass::text as table, format('%I', attname) as column from pg_attribute join pg_class c on c.oid = attrelid
      where c.relnamespace = 'public'::regnamespace and attidentity <> ''`,
  )
  for (const { table, column } of counted)
    await queries.all(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${column}), 0) + 1, false) from ${table}`,
      [table, column],
    )
}

/** Who could write the folder could seal it anew: nothing is taken that does not follow from the journal. */
async function proveAndHold(options: RestoreOptions, queries: Queries, { takenAt, heads }: Manifest): Promise<void> {
  const { aggregates, almanac, now = Date.now } = options
  const database = within(queries)
  const rules = { editions: new Editions(database), calendars: new Calendars(database, almanac) }
  const { difference } = await new Journal(database, { aggregates, ...rules }).verify({ anchors: heads })
  if (difference) refuse.notProven({ ...difference })
  const door = new Door({
    ...roomOf(database, aggregates),
    ...rules,
    ceiling: accessMarks[0],
    now,
    random: randomBytes,
  })
  for (const { id } of await queries.all<{ id: string }>("select id from stream where kind = 'commission' order by id"))
    await door.knock({
      actor: { kind: 'engine' },
      stream: { kind: 'commission', id },
      command: { type: 'HoldNotices', takenAt },
    })
}
