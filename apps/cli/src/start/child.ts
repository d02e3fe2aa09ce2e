import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { passOn, type Variable } from '@plenary/config'
import { endProcess, identify, logTail, projectFolder, type Identity } from '@plenary/engine'
import { CommandFault, exitCode } from '../exit-codes.js'
import type { Running } from './keep.js'

/** The variables that give the connection of a role. */
export const connections = [
  'PLENARY_API_DATABASE_URL',
  'PLENARY_ENTRANCE_DATABASE_URL',
  'PLENARY_ENGINE_DATABASE_URL',
] as const
type Connection = (typeof connections)[number]

/** A process of ours beside the engines. */
export interface Child {
  name: string
  /** The source that node runs. */
  entry: string
  /** The variable that tells it where to listen; it answers GET /health/ready there. */
  listens: 'PORT' | 'WORKER_PORT'
  /** The connections it is given: it knows no other role's. */
  databases: Connection[]
}

export const children: Child[] = [
  {
    name: 'api',
    entry: join(projectFolder, 'apps/api/src/main.ts'),
    listens: 'PORT',
    databases: ['PLENARY_API_DATABASE_URL', 'PLENARY_ENTRANCE_DATABASE_URL'],
  },
  {
    name: 'worker',
    entry: join(projectFolder, 'apps/worker/src/main.ts'),
    listens: 'WORKER_PORT',
    databases: ['PLENARY_ENGINE_DATABASE_URL'],
  },
]

export interface Launch {
  home: string
  environment: Partial<Record<Variable, string>>
  /** Called as soon as there is a pid, long before the process serves. */
  spawned: (pid: number) => void
}

/** The worker bundles the workflows first; on a busy machine that takes a while. */
const readyLimit = 90_000
const logLimit = 10_000_000

/**
 * Starts a child and resolves when it is ready.
 * @throws CommandFault with the end of its log when it ends instead or is not ready in time.
 */
export async function startChild(child: Child, launch: Launch, signal: AbortSignal): Promise<Running> {
  const spawned = spawnChild(child, launch)
  const found = spawned.pid === undefined ? undefined : identify(spawned.pid)
  if (found === undefined) throw fault(child, launch, 'could not be started')
  launch.spawned(found.pid)
  const ended = spawned.exitCode === null ? once(spawned, 'exit').then(() => undefined) : Promise.resolve()
  try {
    await ready(child, launch, ended, signal)
  } catch (error) {
    await endChild(found)
    throw error
  }
  return { pid: found.pid, ended, stop: () => endChild(found) }
}

/** The child of this home that has this pid; undefined when it has ended or the pid is somebody else's now. */
export function identifyChild(child: Child, home: string, pid: number): Identity | undefined {
  const found = identify(pid)
  return found?.command.endsWith(`${child.entry} ${mark(home)}`) ? found : undefined
}

export function endChild(identity: Identity): Promise<void> {
  return endProcess(identity, [
    ['SIGTERM', 15_000],
    ['SIGKILL', 5_000],
  ])
}

/** Stands in the arguments so that a process can be told from the same one of another home. */
function mark(home: string): string {
  return `--home=${home}`
}

function spawnChild(child: Child, { home, environment }: Launch): ChildProcess {
  const loader = join(projectFolder, 'libs/engine/loader.mjs')
  const output = openLog(logOf(child, home))
  // A session of its own: Ctrl-C in the terminal goes to the supervisor, which ends everything in order.
  const spawned = spawn(process.execPath, ['--import', loader, child.entry, mark(home)], {
    cwd: projectFolder,
    env: passOn(environment),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  return spawned
}

export function logOf({ name }: Child, home: string): string {
  return join(home, `${name}.log`)
}

/** One earlier log is kept; more would fill the disk of whoever never looks. */
function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

async function ready(child: Child, launch: Launch, ended: Promise<void>, signal: AbortSignal): Promise<void> {
  const address = `http://127.0.0.1:${String(launch.environment[child.listens])}/health/ready`
  const until = performance.now() + readyLimit
  const state = { gone: false }
  void ended.then(() => (state.gone = true))
  while (!(await answers(address))) {
    if (state.gone) throw fault(child, launch, 'ended while starting')
    if (signal.aborted) throw fault(child, launch, 'was no longer wanted')
    if (performance.now() > until) throw fault(child, launch, `is not ready after ${String(readyLimit / 1000)} s`)
    await pause(50)
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    // Not listening yet; asked again until the limit.
    return false
  }
}

function fault(child: Child, { home }: Launch, what: string): CommandFault {
  const log = logOf(child, home)
  return new CommandFault(exitCode.failure, `the ${child.name} ${what}; the end of ${log}:\n${logTail(log)}`)
}
