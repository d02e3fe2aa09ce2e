import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import type { Database, Queries } from '../database/database.js'
import { headsOf } from '../journal/anchor.js'
import { type Manifest, writeManifest } from './manifest.js'
import { refuse } from './refusals.js'
import { type SavedTable, saveTable } from './saved-rows.js'
import { notSaved, saved } from './saved-tables.js'

/** One moment of the database, while it is in use, in a folder that only its owner may enter. */
export async function takeBackup(database: Database, folder: string, tzdata: string): Promise<Manifest> {
  makeFolder(folder)
  const manifest = await database.transaction(
    async (queries) => ({ ...(await factsOf(queries)), tzdata, tables: await tablesOf(queries, folder), notSaved }),
    'isolation level repeatable read, read only',
  )
  writeManifest(folder, manifest)
  return manifest
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0) refuse.folderTaken({ folder })
  chmodSync(folder, 0o700)
}

async function factsOf(queries: Queries): Promise<Pick<Manifest, 'takenAt' | 'postgres' | 'migrations' | 'heads'>> {
  type Facts = { takenAt: number; postgres: string }
  const [facts] = (await queries.all<Facts>(
    `select server_now() as "takenAt", current_setting('server_version') as postgres`,
  )) as [Facts]
  return { ...facts, migrations: await migrationsOf(queries), heads: await headsOf(queries) }
}

export const migrationsOf = async (queries: Queries): Promise<string[]> =>
  (await queries.all<{ name: string }>('select name from migration')).map(({ name }) => name).sort()

async function tablesOf(queries: Queries, folder: string): Promise<SavedTable[]> {
  const tables: SavedTable[] = []
  for (const table of saved) tables.push(await saveTable(queries, folder, table))
  return tables
}
