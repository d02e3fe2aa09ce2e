import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOpen, openPlace, prepareHome } from './home.js'
import { endLeftEngines } from './left.js'
import { identify } from './processes.js'

export interface TemporaryHome {
  path: string
  /** Ends the engines that still run in it and deletes it. */
  remove(): Promise<void>
}

/**
 * A home for one test, reachable by the database's user, as many side by side as one likes. Homes whose makers died
 * without removing them are removed on the way.
 */
export async function temporaryHome(): Promise<TemporaryHome> {
  const place = join(openPlace([tmpdir(), '/tmp']), 'temporary')
  makeOpen(place)
  await sweep(place)
  const path = prepareHome(join(place, `${String(process.pid)}-${randomBytes(4).toString('hex')}`))
  return { path, remove: () => remove(path) }
}

async function sweep(place: string): Promise<void> {
  const left = readdirSync(place).filter((name) => identify(Number(name.split('-')[0])) === undefined)
  for (const name of left) await remove(join(place, name))
}

async function remove(path: string): Promise<void> {
  await endLeftEngines(path)
  // A server that was killed may still have a child that writes its last file.
  await rm(path, { recursive: true, force: true, maxRetries: 5 })
}
