import { circleId } from '@plenary/store'
import { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, idIn, type Asked } from './command.js'

interface ExportAsked extends Asked {
  commission: string
  part?: string
  restricted?: string
  texts: boolean
}

/** What others check with programs of their own. */
export function exportCommand(): Command {
  const group = new Command('export').description('writes out what others can check without Plenary')
  const journal = command('journal', 'the journal of one circle, one line of JSON each: the head, then every entry')
    .requiredOption('--commission <id>', 'of this commission', idIn)
    .option('--part <part>', 'of the desk of this part, instead of the circle of the commission')
    .option('--restricted <id>', 'of this restricted document, or tour on one, instead', idIn)
    .option('--texts', 'with what persons wrote, and the salts of its hashes', false)
    .action(exportJournal)
  group.addCommand(journal)
  return group
}

async function exportJournal({ home, commission, part, restricted, texts }: ExportAsked): Promise<void> {
  if (part !== undefined && restricted !== undefined)
    throw new CommandFault(exitCode.usage, '--part and --restricted are two circles: name one')
  const circle = restricted ?? circleId(commission, part)
  const write = (line: string) => void process.stdout.write(`${line}\n`)
  const lines = await withStore(foundConfig(home), 'owner', ({ journal }) =>
    journal.export({ circle, commission }, { texts, write }),
  )
  if (lines === 0) throw new CommandFault(exitCode.notFound, 'there is no journal of such a circle')
}
