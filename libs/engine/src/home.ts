import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { DiskFull, HomeForeign, HomeNotReachable, HomeNotWritable } from './faults.js'
import { databaseUser } from './postgres/database-user.js'
import { projectFolder } from './project.js'
import { closedFolder } from './reach.js'

/** A home is a folder with this file in it; nothing without it is ever deleted. */
export const homeMark = 'plenary-home'

export interface Home {
  path: string
  /** Why the home is not where one expects it. */
  said?: string
}

/**
 * The folder for the data, made ready; see `locateHome`.
 * @throws HomeForeign, HomeNotReachable, HomeNotWritable, DiskFull
 */
export function chooseHome(named?: string, checkout = projectFolder): Home {
  const home = locateHome(named, checkout)
  return { ...home, path: prepareHome(home.path) }
}

/**
 * Where the data lie: in the named folder, or in `.plenary` of the checkout. Where the database's user cannot enter the
 * checkout, the default moves to a place he can; a named home never moves.
 */
export function locateHome(named?: string, checkout = projectFolder): Home {
  if (named !== undefined) return { path: resolve(named) }
  const path = join(checkout, '.plenary')
  const user = databaseUser()
  const closed = user && closedFolder(path, user)
  if (closed === undefined) return { path }
  const moved = join(openPlace(), `${basename(checkout)}-${shortHash(checkout)}`)
  return {
    path: moved,
    said: `${closed} is closed to the database's user ${user?.name ?? ''}, so data and binaries lie in ${moved}`,
  }
}

/**
 * Makes the folder and its mark (in an empty folder only), and proves that the database's user can enter it and that we can write it.
 * @returns the path with links resolved.
 * @throws HomeForeign, HomeNotReachable, HomeNotWritable, DiskFull
 */
export function prepareHome(path: string): string {
  try {
    makeOpen(path)
    const real = realpathSync(path)
    assertReachable(real)
    accessSync(real, constants.W_OK | constants.X_OK)
    mark(real)
    return real
  } catch (error) {
    throw faultOf(error, path)
  }
}

function mark(home: string): void {
  if (existsSync(join(home, homeMark))) return
  // Binaries may have been brought before there was any data.
  if (readdirSync(home).some((name) => name !== 'bin')) throw new HomeForeign(home)
  writeFileSync(join(home, homeMark), 'the data of a Plenary\n')
}

function faultOf(error: unknown, path: string) {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return code === 'ENOSPC' ? new DiskFull(path) : new HomeNotWritable(path, code)
}

function assertReachable(path: string): void {
  const user = databaseUser()
  const closed = user && closedFolder(path, user)
  if (user && closed !== undefined) throw new HomeNotReachable(path, closed, user.name)
}

/** Makes a folder and the missing ones above it, open to others whatever the umask says. */
export function makeOpen(path: string): void {
  const first = mkdirSync(path, { recursive: true })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755)
}

/** A folder of ours on this machine that every user may enter. */
export function openPlace(places = ['/var/lib', tmpdir(), '/tmp']): string {
  const user = databaseUser()
  const isOpen = (place: string) => {
    try {
      accessSync(place, constants.W_OK)
      return user === undefined || closedFolder(place, user) === undefined
    } catch {
      // Not there or not ours: the next one.
      return false
    }
  }
  const uid = process.getuid?.() ?? 0
  return join(places.find(isOpen) ?? tmpdir(), uid === 0 ? 'plenary' : `plenary-${String(uid)}`)
}

/** Tells two checkouts of the same name apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
