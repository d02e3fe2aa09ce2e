import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DiskFull, EngineNotReady, PortTaken } from '../faults.js'
import { endProcess, gone, identify, isStill, type Identity } from '../processes.js'
import { assertFree } from '../ports.js'
import { logTail } from '../log-tail.js'
import { answering } from './connect.js'
import type { Binaries } from './binaries.js'
import type { DatabaseUser } from './database-user.js'
import { asUser, adminRole, type Cluster } from './make-cluster.js'

/** Backends of a server that was killed may hold its memory for a moment; a start in that moment is tried again. */
const startLimit = 30_000

/** The connection to the database that every server has. */
export function serverUrl(cluster: Cluster): string {
  return `postgres://${adminRole}:${cluster.password}@127.0.0.1:${String(cluster.port)}/postgres`
}

/** The server that already runs on these data; undefined when none does. */
export function runningServer(data: string): Identity | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const found = identify(Number(readFileSync(file, 'utf8').split('\n')[0]))
  if (found?.command.includes(`-D ${data} `)) return found
  // The pid went to somebody else since; PostgreSQL would take him for its other self and refuse to start.
  if (found) rmSync(file)
  return undefined
}

/** Fast shutdown, then the immediate one (recovery on the next start), then none at all. */
export function endServer(server: Identity): Promise<void> {
  return endProcess(server, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ])
}

/** The outcome of the work; when it fails, nobody will hold the server, so it is ended first. */
export async function orEnd<T>(server: Identity, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    await endServer(server)
    throw error
  }
}

/** All that a start needs. */
export interface Launch {
  home: string
  cluster: Cluster
  binaries: Binaries
  /** Settings of PostgreSQL, e.g. { fsync: 'off' } in tests that lose nothing by it. */
  settings: Record<string, string>
  user?: DatabaseUser
}

/**
 * Starts the server and waits until it answers.
 * @throws PortTaken, DiskFull, EngineNotReady (with the end of its log)
 */
export async function startServer(launch: Launch): Promise<Identity> {
  await assertFree(launch.cluster.port)
  const until = performance.now() + startLimit
  for (;;) {
    const server = spawnServer(launch)
    if (server && (await answersAlive(server, launch.cluster))) return server
    const said = logTail(logOf(launch))
    if (!lingers.test(said) || performance.now() > until) throw faultOf(said, launch)
    await pause(50)
  }
}

/** A server that was killed leaves children for a moment, and its pid until its parent has taken notice. */
const lingers = /pre-existing shared memory block|lock file "postmaster.pid" already exists/

async function answersAlive(server: Identity, cluster: Cluster): Promise<boolean> {
  const dead = new AbortController()
  void gone(server).then(() => dead.abort())
  await orEnd(server, answering(serverUrl(cluster), startLimit, dead.signal))
  return isStill(server)
}

function logOf(launch: Launch): string {
  return join(launch.home, 'postgres.log')
}

function spawnServer(launch: Launch): Identity | undefined {
  const { data, port } = launch.cluster
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', lc_messages: 'C' }
  const flags = Object.entries({ ...fixed, ...launch.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(logOf(launch), 'w', 0o600)
  // A session of its own: Ctrl-C in the terminal goes to Plenary, which ends its processes in order.
  const child = spawn(launch.binaries.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...asUser(launch.user),
    cwd: data,
    env: {},
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  return child.pid === undefined ? undefined : identify(child.pid)
}

function faultOf(said: string, { cluster }: Launch): Error {
  if (/could not bind|Address already in use/.test(said)) return new PortTaken(cluster.port)
  if (said.includes('No space left on device')) return new DiskFull(cluster.data)
  return new EngineNotReady(`PostgreSQL ended while starting:\n${said}`)
}
