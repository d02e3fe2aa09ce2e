import { passOn, readConfig, type Config } from '@plenary/config'
import { locateHome } from '@plenary/engine'
import { CommandFault, exitCode } from '../exit-codes.js'
import { runOf } from './run-files.js'

/**
 * The engines that a command works with: those of the environment, or those that run in the home.
 * @throws CommandFault (not found) when there are neither.
 */
export function foundConfig(named?: string): Config {
  const config = readConfig()
  if (config.databaseUrl !== undefined) return config
  const home = locateHome(named ?? config.home).path
  const run = runOf(home)
  if (run) return readConfig(passOn(run.environment))
  throw new CommandFault(exitCode.notFound, `DATABASE_URL is not set, and no Plenary runs in ${home}`)
}
