import { readFileSync } from 'node:fs'
import { anchorText } from '@plenary/store'
import type { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, type Asked } from './command.js'

interface VerifyAsked extends Asked {
  commission?: string
  anchor?: string
}

/** Proves the record: the chain of each journal, state as the journal tells it, rows as the state tells them. */
export function verifyCommand(): Command {
  return command('verify', 'proves that the journal is whole and that everything stored follows from it')
    .option('--commission <id>', 'only this one')
    .option('--anchor <file>', 'heads printed earlier, one a line, that the journal must bear out')
    .action(verify)
}

async function verify({ home, json, commission, anchor }: VerifyAsked): Promise<void> {
  const anchors =
    anchor === undefined
      ? []
      : readFileSync(anchor, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
  const wish = { anchors, ...(commission !== undefined && { commission }) }
  const result = await withStore(foundConfig(home), 'owner', async ({ journal }) => {
    const verified = await journal.verify(wish)
    return { ...verified, heads: (await journal.heads(commission)).map(anchorText) }
  })
  const { entries, streams, difference, heads } = result
  if (json) output(json).give([], result)
  if (difference) throw new CommandFault(exitCode.failure, `the first difference: ${JSON.stringify(difference)}`)
  if (!json)
    output(json).give([`${String(entries)} entries of ${String(streams)} streams: no difference`, ...heads], result)
}
