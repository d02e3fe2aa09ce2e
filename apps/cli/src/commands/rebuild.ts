import type { Command } from 'commander'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, type Asked } from './command.js'

interface RebuildAsked extends Asked {
  stream?: string
}

/** Writes state and rows anew from the journal, stream by stream, while everything runs. */
export function rebuildCommand(): Command {
  return command('rebuild', 'writes state and rows anew from the journal')
    .option('--stream <id>', 'only this one')
    .action(async ({ home, json, stream }: RebuildAsked) => {
      const streams = await withStore(foundConfig(home), 'owner', ({ journal }) => journal.rebuild(stream))
      output(json).give([`${String(streams)} streams rebuilt`], { streams })
    })
}
