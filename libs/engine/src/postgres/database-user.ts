import { execFileSync } from 'node:child_process'
import { EngineFault } from '../faults.js'

/** The user as whom PostgreSQL runs when Plenary is started by root, under whom PostgreSQL refuses to run. */
export interface DatabaseUser {
  name: string
  uid: number
  gid: number
}

/**
 * The user `postgres`, made where it is missing; undefined when Plenary is not started by root: then the database runs
 * as whoever starts it.
 */
export function databaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return find() ?? make()
}

function find(): DatabaseUser | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
    return { name: 'postgres', uid: ask('-u'), gid: ask('-g') }
  } catch {
    // id fails for a user that does not exist.
    return undefined
  }
}

function make(): DatabaseUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' })
  } catch (error) {
    throw new EngineFault(
      'PostgreSQL does not run as root, and the user postgres could not be made: make it, start Plenary as another user or set DATABASE_URL',
      { cause: error },
    )
  }
  const user = find()
  if (user === undefined) throw new EngineFault('the user postgres was made and is not known to the system')
  return user
}
