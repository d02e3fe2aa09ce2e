import { linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Variable } from '@plenary/config'
import { identify, isStill, readPrivate, writePrivate, type Identity } from '@plenary/engine'
import { CommandFault, exitCode } from '../exit-codes.js'

/** What other commands need to find the Plenary that runs in a home. Stands in run.json while it runs. */
export interface Run {
  /** The portal and the API. */
  url: string
  /** Undefined when Temporal was given by address. */
  temporalUi?: string
  /** What a process needs to reach the same engines. */
  environment: Partial<Record<Variable, string>>
  /** Children that are kept ended, see `plenary worker stop`. */
  held: string[]
}

/** name -> pid of everything the supervisor has started, and its own. Stands in pids.json. */
export type Pids = Record<string, number | undefined>

const files = { supervisor: 'supervisor.json', run: 'run.json', pids: 'pids.json', held: 'held.json' }

/** The supervisor that runs in this home; undefined when none does. */
export function supervisorOf(home: string): Identity | undefined {
  const known = readPrivate(join(home, files.supervisor)) as Identity | undefined
  return known && isStill(known) ? known : undefined
}

/** The Plenary that runs in this home; undefined when none does or it is not ready yet. */
export function runOf(home: string): Run | undefined {
  return supervisorOf(home) && (readPrivate(join(home, files.run)) as Run | undefined)
}

/**
 * Takes the home for this process.
 * @returns the pid of the supervisor that died here without tidying up, if one did.
 * @throws CommandFault (refused) when another one runs here.
 */
export function claim(home: string): number | undefined {
  const file = join(home, files.supervisor)
  const own = `${file}.${String(process.pid)}.own`
  writePrivate(own, identify(process.pid) ?? {})
  try {
    const dead = setAside(home)
    // A link is made or not, and whole: of two that start at once one gets the home.
    if (!linked(own, file)) throw refused(home, supervisorOf(home)?.pid)
    // What the dead one had running is not what runs now.
    if (dead) rmSync(join(home, files.run), { force: true })
    return dead?.pid
  } finally {
    rmSync(own)
  }
}

/** Takes the place of a dead supervisor away. Whoever was quicker may live by then: what was moved is looked at again. */
function setAside(home: string): Identity | undefined {
  const file = join(home, files.supervisor)
  const aside = `${file}.${String(process.pid)}.dead`
  const running = supervisorOf(home)
  if (running) throw refused(home, running.pid)
  if (!moved(file, aside)) return undefined
  const found = readPrivate(aside) as Identity
  if (isStill(found)) linked(aside, file)
  rmSync(aside)
  if (isStill(found)) throw refused(home, found.pid)
  return found
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function refused(home: string, pid?: number): CommandFault {
  const url = runOf(home)?.url ?? 'not ready yet'
  const who = pid === undefined ? '' : `, pid ${String(pid)}`
  return new CommandFault(exitCode.refused, `Plenary runs in ${home} already (${url}${who})`)
}

/** Gives the home free. */
export function release(home: string): void {
  for (const file of Object.values(files)) rmSync(join(home, file), { force: true })
}

export function writeRun(home: string, run: Run): void {
  writePrivate(join(home, files.run), run)
}

export function readPids(home: string): Pids {
  return (readPrivate(join(home, files.pids)) as Pids | undefined) ?? {}
}

export function writePids(home: string, pids: Pids): void {
  writePrivate(join(home, files.pids), pids)
}

/** The children that the operator wants ended. */
export function readHeld(home: string): string[] {
  return (readPrivate(join(home, files.held)) as string[] | undefined) ?? []
}

export function writeHeld(home: string, held: string[]): void {
  writePrivate(join(home, files.held), held)
}
