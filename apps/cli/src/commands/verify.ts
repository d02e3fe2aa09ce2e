import { existsSync, readFileSync } from 'node:fs'
import { type Anchor, anchorOf, anchorText, type Erasure, headsToShow } from '@plenary/store'
import type { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, idIn, type Asked } from './command.js'

interface VerifyAsked extends Asked {
  commission?: string
  part?: string
  restricted?: string
  anchor?: string
}

/** Proves the record: the chain of each journal, state as the journal tells it, rows as the state tells them. */
export function verifyCommand(): Command {
  return command('verify', 'proves that the journal is whole and that everything stored follows from it')
    .option('--commission <id>', 'only this one', idIn)
    .option('--part <id>', 'prints the head of the journal at the desk of this part, for the part alone')
    .option(
      '--restricted <id>',
      'prints the head of this restricted document, or tour on one, for its list alone',
      idIn,
    )
    .option('--anchor <file>', 'heads printed earlier, one a line, that the journal must bear out')
    .action(verify)
}

async function verify({ home, json, commission, part, restricted, anchor }: VerifyAsked): Promise<void> {
  if ((part ?? restricted) !== undefined && commission === undefined)
    throw new CommandFault(exitCode.usage, '--part and --restricted need --commission')
  const anchors = anchor === undefined ? [] : anchorsIn(anchor)
  const wish = { anchors, ...(commission !== undefined && { commission }) }
  const result = await withStore(foundConfig(home), 'owner', async ({ journal }) => {
    const verified = await journal.verify(wish)
    return { ...verified, heads: headsToShow(await journal.heads(commission), { part, restricted }).map(anchorText) }
  })
  const { entries, streams, erasures, difference, heads } = result
  if (commission !== undefined && streams === 0 && !difference)
    throw new CommandFault(exitCode.notFound, `the journal knows no commission ${commission}`)
  if (json) output(json).give([], result)
  if (difference) throw new CommandFault(exitCode.failure, `the first difference: ${JSON.stringify(difference)}`)
  const proven = `${String(entries)} entries of ${String(streams)} streams: no difference`
  if (!json) output(json).give([proven, ...erasures.map(erasureText), ...heads], result)
}

const erasureText = ({ content, stream, version, authority, by, at }: Erasure): string =>
  `text ${content}: erased by act ${String(version)} of ${stream} on ${new Date(at).toISOString()}, ${by.office}, ` +
  `on the authority of ${JSON.stringify(authority)}`

function anchorsIn(file: string): Anchor[] {
  if (!existsSync(file)) throw new CommandFault(exitCode.notFound, `there is no file ${file}`)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    return anchorOf(line) ?? noAnchor(file, index + 1)
  })
}

/** A proof by lines that were not understood would be none. */
function noAnchor(file: string, line: number): never {
  throw new CommandFault(exitCode.usage, `${file}, line ${String(line)}: not a circle, a number and a hash`)
}
