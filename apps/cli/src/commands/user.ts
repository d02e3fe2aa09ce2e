import { commissionAggregate } from '@plenary/domain'
import { installation, type Store } from '@plenary/store'
import { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, idIn, type Asked } from './command.js'

interface AddAsked extends Asked {
  commission: string
  person: string
  office?: string
}
interface RevokeAsked extends Asked {
  token: string
}

/** Who may sign in. What they may do then follows from their terms in the commission. */
export function userCommand(): Command {
  const group = new Command('user').description('opens accounts and ends ways in')
  group.addCommand(
    command('add', 'opens an account for a person and prints a token; it is shown once')
      .requiredOption('--commission <id>', 'of which commission', idIn)
      .requiredOption('--person <id>', 'who holds a term there')
      .option('--office <id>', 'the one office in which the token lets them act')
      .action(add),
  )
  group.addCommand(
    command('revoke', 'ends a token at once').requiredOption('--token <token>', 'the token').action(revoke),
  )
  return group
}

async function add({ home, json, commission, person, office }: AddAsked): Promise<void> {
  const issued = await withStore(foundConfig(home), 'owner', async ({ accounts, reads }) => {
    await checkHolder(reads, { commission, person, office })
    const account = await accounts.open({ person, commission })
    return { account, token: await accounts.issueToken(account, office === undefined ? {} : { office }) }
  })
  output(json).give([issued.token], issued)
}

/** Rights follow from terms: without one the way in would lead nowhere. Who administers the installation needs none. */
async function checkHolder(
  reads: Store['reads'],
  { commission, person, office }: Pick<AddAsked, 'commission' | 'person' | 'office'>,
): Promise<void> {
  if (commission === installation && office === undefined) return
  const found = await reads.stateOf(commissionAggregate, commission)
  if (!found) throw unknown(`there is no commission ${commission}`)
  const held = found.state.terms.filter((term) => term.person === person)
  if (held.length === 0) throw unknown(`${person} holds no term in this commission`)
  if (office !== undefined && !held.some((term) => term.office === office))
    throw unknown(`${person} holds no term in the office ${office}`)
}

const unknown = (what: string): CommandFault => new CommandFault(exitCode.notFound, what)

async function revoke({ home, json, token }: RevokeAsked): Promise<void> {
  const revoked = await withStore(foundConfig(home), 'owner', ({ accounts }) => accounts.revokeToken(token))
  if (!revoked) throw unknown('nobody has this token')
  output(json).give(['revoked'], { revoked: true })
}
