import type { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, idIn, type Asked } from './command.js'

interface RebuildAsked extends Asked {
  stream?: string
}

/** Writes state and rows anew from the journal, stream by stream, while everything runs. */
export function rebuildCommand(): Command {
  return command('rebuild', 'writes state and rows anew from the journal')
    .option('--stream <id>', 'only this one', idIn)
    .action(rebuild)
}

async function rebuild({ home, json, stream }: RebuildAsked): Promise<void> {
  const rebuilt = await withStore(foundConfig(home), 'owner', ({ journal }) => journal.rebuild(stream))
  const { streams, unreadable } = rebuilt
  if (stream !== undefined && streams + unreadable.length === 0)
    throw new CommandFault(exitCode.notFound, `the journal knows no stream ${stream}`)
  output(json).give([`${String(streams)} streams rebuilt`], rebuilt)
  if (unreadable.length > 0)
    throw new CommandFault(exitCode.failure, `not understood by this release: ${unreadable.join(', ')}`)
}
