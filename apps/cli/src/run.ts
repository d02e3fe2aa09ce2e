import { inspect } from 'node:util'
import { ConfigFault, spokenLanguage } from '@plenary/config'
import { Refusal, type Text } from '@plenary/domain'
import { EngineFault } from '@plenary/engine'
import { Command, CommanderError } from 'commander'
import { CommandFault, exitCode } from './exit-codes.js'
import { refusalLines } from './refusal-lines.js'

/**
 * Runs the command that the arguments name.
 * @returns the exit code; faults are said on stderr, with their causes only where nobody foresaw them.
 */
export async function run(commands: Command[], args: string[]): Promise<number> {
  const program = new Command('plenary').description('Prepares the sessions of commissions of states')
  for (const each of commands) program.addCommand(each)
  for (const each of withSubcommands(program)) each.exitOverride()
  let lang: keyof Text = spokenLanguage()
  program.hook('preAction', (_, acting) => {
    lang = acting.opts<{ lang?: keyof Text }>().lang ?? lang
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode.done
  } catch (error) {
    return codeOf(error, lang)
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

function codeOf(error: unknown, lang: keyof Text): number {
  // Commander has said what is wrong with the arguments; asking for help is nothing wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage
  if (error instanceof Refusal) return codeOfRefusal(error, lang)
  const isForeseen = error instanceof CommandFault || error instanceof ConfigFault || error instanceof EngineFault
  process.stderr.write(`plenary: ${isForeseen ? error.message : inspect(error)}\n`)
  return error instanceof CommandFault ? error.exitCode : exitCode.failure
}

function codeOfRefusal(refusal: Refusal, lang: keyof Text): number {
  process.stderr.write(`plenary: ${refusalLines(refusal, lang).join('\n')}\n`)
  return refusal.status === 404 ? exitCode.notFound : exitCode.refused
}
