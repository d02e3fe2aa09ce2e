import { spokenLanguage } from '@plenary/config'
import type { Text } from '@plenary/domain'
import { isId } from '@plenary/store'
import { Command, InvalidArgumentError, Option } from 'commander'

/** What every command takes that needs no data of ours. */
export interface BareAsked {
  json: boolean
  /** As typed; else the language of the terminal. */
  lang: keyof Text
}

/** What every command takes. */
export interface Asked extends BareAsked {
  /** As typed; `chooseHome` knows the default. */
  home?: string
}

/** A command that needs no data of ours. */
export function bareCommand(name: string, description: string): Command {
  const lang = new Option('--lang <lang>', 'the language of answers and refusals').choices(['en', 'ru'])
  return new Command(name)
    .description(description)
    .option('--json', 'the result as one JSON value on stdout', false)
    .addOption(lang.default(spokenLanguage(), 'that of the terminal, else en'))
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
