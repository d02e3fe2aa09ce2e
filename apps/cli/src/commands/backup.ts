import { anchorText, headsToShow } from '@plenary/store'
import type { Command } from 'commander'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, type Asked } from './command.js'

/** All that must not be lost, as it stands at one moment, while everything runs. */
export function backupCommand(): Command {
  return command('backup', 'copies the database, as it stands now, into files')
    .argument('<folder>', 'a new folder: it will hold what persons wrote, in every circle')
    .action(backup)
}

async function backup(folder: string, { home, json }: Asked): Promise<void> {
  const taken = await withStore(foundConfig(home), 'owner', (store) => store.backup(folder))
  const rows = taken.tables.reduce((sum, one) => sum + one.rows, 0)
  const heads = headsToShow(taken.heads)
  const lines = [`${String(rows)} rows of ${String(taken.tables.length)} tables in ${folder}`, ...heads.map(anchorText)]
  output(json).give(lines, { ...taken, heads })
}
