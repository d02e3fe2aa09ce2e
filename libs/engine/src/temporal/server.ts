import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DiskFull, EngineNotReady, PortTaken } from '../faults.js'
import { logTail } from '../log-tail.js'
import { assertFree, freePort } from '../ports.js'
import { readPrivate, writePrivate } from '../private-file.js'
import { endProcess, gone, identify, isStill, type Identity } from '../processes.js'
import { serving, sessionAttribute } from './connect.js'

const startLimit = 30_000

/** What is to be remembered about the server of a home. */
export interface Ports {
  port: number
  uiPort: number
  /** Of the last start. */
  pid?: number
}

export interface Launch {
  home: string
  cli: string
  namespace: string
  ports: Ports
  /** Dynamic configuration of the server: `key` -> JSON value. */
  settings: Record<string, string>
}

export function addressOf({ port }: Ports): string {
  return `127.0.0.1:${String(port)}`
}

/** The ports that this home had before, or free ones. */
export async function portsOf(home: string): Promise<Ports> {
  return known(home) ?? { port: await freePort(), uiPort: await freePort() }
}

function known(home: string): Ports | undefined {
  return readPrivate(join(home, 'temporal.json')) as Ports | undefined
}

/** The server that already runs on the data of this home; undefined when none does. */
export function runningServer(home: string): Identity | undefined {
  const pid = known(home)?.pid
  const found = pid === undefined ? undefined : identify(pid)
  return found?.command.includes(`--db-filename ${databaseOf(home)} `) ? found : undefined
}

/** Was it started with these settings? A server takes them at its start only. */
export function hasSettings(server: Identity, settings: Record<string, string>): boolean {
  return flagsOf(settings).join(' ') === (/ error(?: (--dynamic-config-value .*))?$/.exec(server.command)?.[1] ?? '')
}

export function endServer(server: Identity): Promise<void> {
  return endProcess(server, [
    ['SIGINT', 10_000],
    ['SIGKILL', 5_000],
  ])
}

/**
 * Starts the server with its UI and waits until it serves.
 * @throws PortTaken, DiskFull, EngineNotReady (with the end of its log)
 */
export async function startServer(launch: Launch): Promise<Identity> {
  await assertFree(launch.ports.port)
  await assertFree(launch.ports.uiPort)
  const server = spawnServer(launch)
  if (server && (await servesAlive(server, launch))) return server
  throw faultOf(logTail(logOf(launch)), launch)
}

async function servesAlive(server: Identity, { ports, namespace, home }: Launch): Promise<boolean> {
  writePrivate(join(home, 'temporal.json'), { ...ports, pid: server.pid })
  const dead = new AbortController()
  void gone(server).then(() => dead.abort())
  try {
    await serving(addressOf(ports), namespace, startLimit, dead.signal)
  } catch (error) {
    await endServer(server)
    throw error
  }
  return isStill(server)
}

function spawnServer(launch: Launch): Identity | undefined {
  const { port, uiPort } = launch.ports
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort), '--ui-disable-news-fetch']
  const what = ['--namespace', launch.namespace, '--search-attribute', `${sessionAttribute}=Keyword`]
  const args = [...where, '--db-filename', databaseOf(launch.home), ...what, '--log-level', 'error']
  const output = openSync(logOf(launch), 'w', 0o600)
  // Its data are for their owner only; left to itself the server would let everybody read them.
  const umask = process.umask(0o077)
  // A session of its own: Ctrl-C in the terminal goes to Plenary, which ends its processes in order.
  const child = spawn(launch.cli, ['server', 'start-dev', ...args, ...flagsOf(launch.settings)], {
    cwd: launch.home,
    env: {},
    detached: true,
    stdio: ['ignore', output, output],
  })
  process.umask(umask)
  closeSync(output)
  child.unref()
  return child.pid === undefined ? undefined : identify(child.pid)
}

function flagsOf(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`])
}

function databaseOf(home: string): string {
  return join(home, 'temporal.db')
}

function logOf({ home }: Launch): string {
  return join(home, 'temporal.log')
}

function faultOf(said: string, { ports, home }: Launch): Error {
  if (said.includes('address already in use')) return new PortTaken(ports.port)
  if (/no space left on device|database or disk is full/i.test(said)) return new DiskFull(home)
  return new EngineNotReady(`Temporal ended while starting:\n${said}`)
}
