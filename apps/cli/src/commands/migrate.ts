import { bringTemporal } from '@plenary/engine'
import type { Command } from 'commander'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { migrating } from '../start/steps.js'
import { command, type Asked } from './command.js'

/** Prepares given servers for this release; `plenary start` does the same for its own. */
export function migrateCommand(): Command {
  return command('migrate', 'brings the database, and what Temporal must know, to this release').action(migrate)
}

async function migrate(asked: Asked): Promise<void> {
  const { say, give } = output(asked.json)
  const config = foundConfig(asked.home)
  say(migrating.name)
  const lines = await migrating.run(config, '')
  if (config.temporalAddress !== undefined) {
    const temporal = await bringTemporal({ ...config, home: '' })
    say(temporal.how)
  }
  give(lines.length === 0 ? ['nothing to migrate'] : lines, { lines })
}
