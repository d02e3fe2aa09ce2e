import { readConfig } from '@plenary/config'
import { InvalidArgumentError, type Command } from 'commander'
import { output } from '../output.js'
import { children, type Child } from '../start/child.js'
import { steps, type Step } from '../start/steps.js'
import type { Ready } from '../start/supervise.js'
import { until, withPlenary } from '../start/with-plenary.js'
import { command, type Asked } from './command.js'

interface StartAsked extends Asked {
  port?: number
  workerPort?: number
  fresh: boolean
}

/** What is started; others only in tests of the start itself. */
export interface Parts {
  children: Child[]
  steps: Step[]
}

export function startCommand(parts: Parts = { children, steps }): Command {
  return command('start', 'brings PostgreSQL, Temporal, the API with the portal and the worker; Ctrl-C ends them')
    .option('--port <n>', 'where the portal and the API listen (default: PORT, else 3000)', parsePort)
    .option('--worker-port <n>', 'where the worker tells of itself (default: a free one)', parsePort)
    .option('--fresh', 'delete the data of this home first', false)
    .action((asked: StartAsked) => start(asked, parts))
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('a port is 1 to 65535')
  return port
}

async function start(asked: StartAsked, parts: Parts): Promise<void> {
  const { say, give } = output(asked.json)
  const { home, workerPort, fresh } = asked
  const port = asked.port ?? readConfig().port
  await withPlenary({ ...parts, home, port, workerPort, fresh, say }, async (ready, over) => {
    give(linesOf(ready), ready)
    await until(over)
  })
}

function linesOf({ postgres, temporal, temporalUi, lines, url, environment }: Ready): string[] {
  const ui = temporalUi === undefined ? [] : [`Temporal UI ${temporalUi}`]
  const logs = `logs and data in ${environment.PLENARY_HOME ?? ''}`
  return [postgres, temporal, ...ui, logs, ...lines, `ready ${url}`]
}
