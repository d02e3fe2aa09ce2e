import { text } from 'node:stream/consumers'
import { commissionAggregate } from '@plenary/domain'
import { installation, type Store } from '@plenary/store'
import { Command } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { command, idIn, type Asked } from './command.js'

interface PersonAsked extends Asked {
  commission: string
  person: string
}
interface AddAsked extends PersonAsked {
  office?: string
}
interface PasswordAsked extends PersonAsked {
  email: string
}
interface SubjectAsked extends Asked {
  issuer: string
  subject: string
}
interface RevokeAsked extends Asked {
  token: string
}

/** Who may sign in. What they may do then follows from their terms in the commission. */
export function userCommand(): Command {
  const group = new Command('user').alias('account').description('opens accounts, and opens and ends ways in')
  group.addCommand(
    ofPerson('add', 'opens an account for a person and prints a token; it is shown once')
      .option('--office <id>', 'the one office in which the token lets them act')
      .action(add),
  )
  group.addCommand(
    command('revoke', 'ends a token at once').requiredOption('--token <token>', 'the token').action(revoke),
  )
  group.addCommand(
    ofPerson('password', 'reads a password from stdin, with which a person signs in from now on')
      .requiredOption('--email <address>', 'the address with which they sign in')
      .action(setPassword),
  )
  group.addCommand(
    ofSubject(ofPerson('link', 'lets a person sign in as whom an issuer of identities knows them')).action(link),
  )
  group.addCommand(
    ofSubject(command('unlink', 'ends that way in, and whoever came in by it signs in again')).action(unlink),
  )
  return group
}

const ofPerson = (name: string, description: string): Command =>
  command(name, description)
    .requiredOption('--commission <id>', 'of which commission', idIn)
    .requiredOption('--person <id>', 'who holds a term there')

const ofSubject = (one: Command): Command =>
  one
    .requiredOption('--issuer <url>', 'who knows them, as its tokens say it (iss)')
    .requiredOption('--subject <id>', 'as whom (sub)')

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

async function setPassword({ home, json, commission, person, email }: PasswordAsked): Promise<void> {
  // Before anything is opened: whoever types it should not wait for us first.
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const account = await withAccount({ home, commission, person }, ({ passwords }, id) =>
    passwords.set(id, email, password),
  )
  output(json).give(['set'], { account })
}

async function link({ home, json, commission, person, issuer, subject }: PersonAsked & SubjectAsked): Promise<void> {
  const account = await withAccount({ home, commission, person }, ({ subjects }, id) =>
    subjects.link(issuer, subject, id),
  )
  output(json).give(['linked'], { account })
}

async function unlink({ home, json, issuer, subject }: SubjectAsked): Promise<void> {
  const unlinked = await withStore(foundConfig(home), 'owner', ({ subjects }) => subjects.unlink(issuer, subject))
  if (!unlinked) throw unknown('this subject means nobody')
  output(json).give(['unlinked'], { unlinked: true })
}

/** The account of a person, opened where there is none; what opens it to somebody only the owner may write. */
async function withAccount(
  { home, commission, person }: Pick<PersonAsked, 'commission' | 'person'> & { home: string | undefined },
  work: (store: Store, account: string) => Promise<void>,
): Promise<string> {
  return withStore(foundConfig(home), 'owner', async (store) => {
    await checkHolder(store.reads, { commission, person })
    const account = await store.accounts.open({ person, commission })
    await work(store, account)
    return account
  })
}
