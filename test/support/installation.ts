import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort, projectFolder, temporaryHome } from '@plenary/engine'
import pg from 'pg'
import { until } from './until.js'

export type Sql = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>

/** A `plenary` command that runs. */
export interface Running {
  readonly process: ChildProcess
  /** The lines of stdout so far. */
  readonly lines: readonly string[]
  readonly stderr: () => string
  readonly ended: Promise<number | null>
}

/** A command as an operator types it. */
export function run(args: readonly string[]): Running {
  const loader = join(projectFolder, 'libs/engine/loader.mjs')
  const main = join(projectFolder, 'apps/cli/src/main.ts')
  const child = spawn(process.execPath, ['--import', loader, main, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let stderr = ''
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  child.stderr.on('data', (text) => (stderr += String(text)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { process: child, lines, stderr: () => stderr, ended }
}

export type Installation = Awaited<ReturnType<typeof startPlenary>>

/** What an operator has: `plenary start` as a process of its own in a new home, and commands beside it. */
export async function startPlenary() {
  const home = await temporaryHome()
  const url = `http://127.0.0.1:${String(await freePort())}`
  const supervisor = run(['start', '--home', home.path, '--port', new URL(url).port])
  const file = (name: string): unknown => JSON.parse(readFileSync(join(home.path, name), 'utf8'))
  const installation = {
    home: home.path,
    url,
    supervisor,
    /** Of the processes as they run now; one that is being started again has none. */
    pids: () => file('pids.json') as Partial<Record<string, number>>,
    environment: () => (file('run.json') as { environment: Partial<Record<string, string>> }).environment,
    begin: (...args: string[]) => run([...args, '--home', home.path]),
    async command(...args: string[]) {
      const { lines, stderr, ended } = run([...args, '--home', home.path])
      return { code: await ended, lines, stderr: stderr() }
    },
    /** As the administrator of the database, past everything that is ours. */
    sql: ((text, values) => ask(installation.environment().DATABASE_URL, text, values)) as Sql,
    async end() {
      supervisor.process.kill('SIGTERM')
      await supervisor.ended
      await home.remove()
    },
  }
  const isReady = () => supervisor.lines.some((line) => line.startsWith('ready ')) || supervisor.process.exitCode
  await until('a ready installation', isReady, 120_000)
  if (supervisor.process.exitCode !== null) throw new Error(supervisor.stderr())
  return installation
}

export async function ask<T extends object>(
  url: string | undefined,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  // A server that is killed meanwhile is told by the query.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}
