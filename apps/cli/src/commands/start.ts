import { setTimeout as pause } from 'node:timers/promises'
import { readConfig, type Config } from '@plenary/config'
import { chooseHome } from '@plenary/engine'
import { InvalidArgumentError, type Command } from 'commander'
import { output } from '../output.js'
import { children, type Child } from '../start/child.js'
import { claim } from '../start/run-files.js'
import { steps, type Step } from '../start/steps.js'
import { Supervision, type Plan, type Ready } from '../start/supervise.js'
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
  const plan = preparePlan(asked, parts, say)
  const over = interrupted()
  const supervision = new Supervision(plan)
  process.on('SIGUSR2', () => supervision.obey())
  try {
    const ready = await supervision.up(over)
    give(linesOf(ready), ready)
    await lasting(over)
  } catch (error) {
    // Whoever interrupts the start wants no account of what it broke.
    if (!over.aborted) throw error
  } finally {
    say('ending what was started')
    await supervision.down()
  }
}

function preparePlan(asked: StartAsked, parts: Parts, say: Plan['say']): Plan {
  const config: Config = readConfig()
  const home = chooseHome(asked.home ?? config.home)
  if (home.said !== undefined) say(home.said)
  const dead = claim(home.path)
  if (dead !== undefined)
    say(`the start before (pid ${String(dead)}) ended without tidying up; what it left is used or ended`)
  const { fresh, workerPort } = asked
  return { ...parts, home: home.path, port: asked.port ?? config.port, workerPort, fresh, config, say }
}

function interrupted(): AbortSignal {
  const over = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => over.abort())
  return over.signal
}

/** Holds the process until the signal, even when all its children are held. */
async function lasting(signal: AbortSignal): Promise<void> {
  const day = 86_400_000
  while (!signal.aborted) await pause(day, undefined, { signal }).catch(() => undefined)
}

function linesOf({ postgres, temporal, temporalUi, lines, url, environment }: Ready): string[] {
  const ui = temporalUi === undefined ? [] : [`Temporal UI ${temporalUi}`]
  const logs = `logs and data in ${environment.PLENARY_HOME ?? ''}`
  return [postgres, temporal, ...ui, logs, ...lines, `ready ${url}`]
}
