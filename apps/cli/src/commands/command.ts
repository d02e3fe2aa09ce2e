import { isId } from '@plenary/store'
import { Command, InvalidArgumentError } from 'commander'

/** What every command takes. */
export interface Asked {
  /** As typed; `chooseHome` knows the default. */
  home?: string
  json: boolean
}

/** A command that needs no data of ours. */
export function bareCommand(name: string, description: string): Command {
  return new Command(name).description(description).option('--json', 'the result as one JSON value on stdout', false)
}

/** A command with the options that every command takes. */
export function command(name: string, description: string): Command {
  return bareCommand(name, description).option(
    '--home <dir>',
    'the folder of the data (default: PLENARY_HOME, else .plenary in the checkout)',
  )
}

/** An id as it is typed: reads an option. */
export function idIn(typed: string): string {
  const id = typed.toLowerCase()
  if (!isId(id)) throw new InvalidArgumentError('It is not an id.')
  return id
}
