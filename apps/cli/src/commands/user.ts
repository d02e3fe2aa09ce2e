import { text } from 'node:stream/consumers'
import { isDay } from '@plenary/domain'
import { Command, InvalidArgumentError } from 'commander'
import { output } from '../output.js'
import { foundConfig } from '../start/found-config.js'
import { withStore } from '../store-of.js'
import { checkHolder, ofAccount, unknown, withAccount } from '../user/account-of.js'
import { CommandFault, exitCode } from '../exit-codes.js'
import { command, idIn, type Asked } from './command.js'

interface PersonAsked extends Asked {
  commission: string
  person: string
}
interface AddAsked extends PersonAsked {
  office?: string
  expires?: Date
}
interface PasswordAsked extends PersonAsked {
  email: string
}
interface SubjectAsked extends Asked {
  issuer: string
  subject: string
}
interface RevokeAsked extends Asked, Partial<Pick<PersonAsked, 'commission' | 'person'>> {
  token?: string
}

/** Who may sign in. What they may do then follows from their terms in the commission. */
export function userCommand(): Command {
  const group = new Command('user').alias('account').description('opens accounts, and opens and ends ways in')
  group.addCommand(
    ofPerson('add', 'opens an account for a person and prints a token; it is shown once')
      .option('--office <id>', 'the one office in which the token lets them act')
      .option('--expires <day>', 'the last day on which the token opens anything, in UTC', lastDayIn)
      .action(add),
  )
  group.addCommand(
    command('revoke', 'ends a token at once, or all that a person has')
      .option('--token <token>', 'the token')
      .option('--commission <id>', 'else: of which commission', idIn)
      .option('--person <id>', 'who has an account there')
      .action(revoke),
  )
  group.addCommand(
    ofPerson('disable', 'ends every way in of a person at once, tokens and sign-ins for good').action(disable),
  )
  group.addCommand(
    ofPerson('enable', 'opens the account again: by password or subject, and by new tokens').action(enable),
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
    .requiredOption('--person <id>', 'who holds an office there')

const ofSubject = (one: Command): Command =>
  one
    .requiredOption('--issuer <url>', 'who knows them, as its tokens say it (iss)')
    .requiredOption('--subject <id>', 'as whom (sub)')

/** It opens until that day is over. */
function lastDayIn(typed: string): Date {
  if (!isDay(typed)) throw new InvalidArgumentError('A day is written 2027-04-27.')
  const end = new Date(`${typed}T24:00:00Z`)
  if (end <= new Date()) throw new InvalidArgumentError('That day is over.')
  return end
}

async function add({ home, json, commission, person, office, expires }: AddAsked): Promise<void> {
  const issued = await withStore(foundConfig(home), 'owner', async ({ accounts, reads }) => {
    await checkHolder(reads, { commission, person }, office === undefined ? {} : { office })
    const account = await accounts.open({ person, commission })
    const bounds = { ...(office !== undefined && { office }), ...(expires && { expiresAt: expires }) }
    return { account, token: await accounts.issueToken(account, bounds) }
  })
  output(json).give([issued.token], issued)
}

async function revoke({ home, json, token, commission, person }: RevokeAsked): Promise<void> {
  if (token === undefined) {
    if (commission === undefined || person === undefined)
      throw new CommandFault(exitCode.usage, 'either --token, or --commission and --person')
    const count = await ofAccount({ home, commission, person }, ({ accounts }, id) => accounts.revokeTokens(id))
    output(json).give([`${String(count)} revoked`], { revoked: count })
    return
  }
  const revoked = await withStore(foundConfig(home), 'owner', ({ accounts }) => accounts.revokeToken(token))
  if (!revoked) throw unknown('nobody has this token')
  output(json).give(['revoked'], { revoked: true })
}

async function disable({ home, json, commission, person }: PersonAsked): Promise<void> {
  await ofAccount({ home, commission, person }, ({ accounts }, id) => accounts.disable(id))
  output(json).give(['disabled'], { disabled: true })
}

async function enable({ home, json, commission, person }: PersonAsked): Promise<void> {
  await ofAccount({ home, commission, person }, ({ accounts }, id) => accounts.enable(id))
  output(json).give(['enabled'], { disabled: false })
}

async function setPassword({ home, json, commission, person, email }: PasswordAsked): Promise<void> {
  // Before anything is opened: whoever types it should not wait for us first.
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const account = await withAccount({ home, commission, person }, {}, ({ passwords }, id) =>
    passwords.set(id, email, password),
  )
  output(json).give(['set'], { account })
}

async function link({ home, json, commission, person, issuer, subject }: PersonAsked & SubjectAsked): Promise<void> {
  const account = await withAccount({ home, commission, person }, { issuer }, ({ subjects }, id) =>
    subjects.link(issuer, subject, id),
  )
  output(json).give(['linked'], { account })
}

async function unlink({ home, json, issuer, subject }: SubjectAsked): Promise<void> {
  const unlinked = await withStore(foundConfig(home), 'owner', ({ subjects }) => subjects.unlink(issuer, subject))
  if (!unlinked) throw unknown('this subject means nobody')
  output(json).give(['unlinked'], { unlinked: true })
}
