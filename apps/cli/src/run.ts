import { inspect } from 'node:util'
import { ConfigFault } from '@plenary/config'
import { Refusal } from '@plenary/domain'
import { EngineFault } from '@plenary/engine'
import { Command, CommanderError } from 'commander'
import { CommandFault, exitCode } from './exit-codes.js'

/**
 * Runs the command that the arguments name.
 * @returns the exit code; faults are said on stderr, with their causes only where nobody foresaw them.
 */
export async function run(commands: Command[], args: string[]): Promise<number> {
  const program = new Command('plenary').description('Prepares the sessions of commissions of states')
  for (const each of commands) program.addCommand(each)
  for (const each of withSubcommands(program)) each.exitOverride()
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode.done
  } catch (error) {
    return codeOf(error)
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

function codeOf(error: unknown): number {
  // Commander has said what is wrong with the arguments; asking for help is nothing wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage
  if (error instanceof Refusal) return codeOfRefusal(error)
  const isForeseen = error instanceof CommandFault || error instanceof ConfigFault || error instanceof EngineFault
  process.stderr.write(`plenary: ${isForeseen ? error.message : inspect(error)}\n`)
  return error instanceof CommandFault ? error.exitCode : exitCode.failure
}

/** What the rules do not admit, with its code, where it lies and the article. */
function codeOfRefusal({ code, status, text, details, article }: Refusal): number {
  const rule = article === undefined ? '' : ` (${article})`
  process.stderr.write(`plenary: ${text.en}${rule} ${code} ${JSON.stringify(details)}\n`)
  return status === 404 ? exitCode.notFound : exitCode.refused
}
