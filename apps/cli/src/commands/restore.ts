import { almanacOf } from '@plenary/calendar'
import { passOn, readConfig, type Config } from '@plenary/config'
import { calendars } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { bringPostgres, chooseHome } from '@plenary/engine'
import { anchorText, headsToShow, type Manifest, restoreBackup } from '@plenary/store'
import type { Command } from 'commander'
import { output } from '../output.js'
import { claim, release } from '../start/run-files.js'
import { migrating } from '../start/steps.js'
import { command, type Asked } from './command.js'

/** Makes an installation of a backup: of the database that the environment names, else in a home of its own. */
export function restoreCommand(): Command {
  return command('restore', 'makes of an empty database what a backup holds; notices are held until they are released')
    .argument('<folder>', 'where `plenary backup` left its files')
    .action(restore)
}

async function restore(folder: string, { home, json }: Asked): Promise<void> {
  const config = readConfig()
  const { takenAt, tables, ...manifest } = await (config.databaseUrl === undefined
    ? inHome(home ?? config.home, folder)
    : into(config, config.databaseUrl, folder))
  const rows = tables.reduce((sum, one) => sum + one.rows, 0)
  const heads = headsToShow(manifest.heads)
  const lines = [
    `${String(rows)} rows of ${String(tables.length)} tables, as they stood ${new Date(takenAt).toISOString()}`,
    'nobody is told anything until the secretary of each commission releases the notices (ReleaseNotices)',
    ...heads.map(anchorText),
  ]
  output(json).give(lines, { takenAt, rows, heads })
}

async function into(config: Config, url: string, folder: string): Promise<Manifest> {
  const manifest = await restoreBackup({ url, aggregates, almanac: almanacOf(calendars) }, folder)
  // The roles of the API and of the engine log in with the passwords of this installation.
  await migrating.run(config, '')
  return manifest
}

/** Nobody starts there meanwhile; the server ends again, and `plenary start` brings it with all the others. */
async function inHome(named: string | undefined, folder: string): Promise<Manifest> {
  const home = chooseHome(named).path
  claim(home)
  try {
    const postgres = await bringPostgres({ home })
    try {
      return await into(readConfig(passOn({ DATABASE_URL: postgres.url })), postgres.url, folder)
    } finally {
      await postgres.stop()
    }
  } finally {
    release(home)
  }
}
