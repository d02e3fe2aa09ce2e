import { Command } from 'commander'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, type Asked } from './command.js'

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
      .requiredOption('--commission <id>', 'of which commission')
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
  const issued = await withStore(foundConfig(home), 'api', async ({ accounts }) => {
    const account = await accounts.open({ person, commission })
    return { account, token: await accounts.issueToken(account, office === undefined ? {} : { office }) }
  })
  output(json).give([issued.token], issued)
}

async function revoke({ home, json, token }: RevokeAsked): Promise<void> {
  await withStore(foundConfig(home), 'api', ({ accounts }) => accounts.revokeToken(token))
  output(json).give(['revoked'], { revoked: true })
}
