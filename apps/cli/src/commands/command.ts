import { Command } from 'commander'

/** What every command takes. */
export interface Asked {
  /** As typed; `chooseHome` knows the default. */
  home?: string
  json: boolean
}

/** A command with the options that every command takes. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--home <dir>', 'the folder of the data (default: PLENARY_HOME, else .plenary in the checkout)')
    .option('--json', 'the result as one JSON value on stdout', false)
}
