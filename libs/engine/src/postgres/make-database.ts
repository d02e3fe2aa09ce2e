import pg from 'pg'
import { DiskFull } from '../faults.js'
import { ask } from './connect.js'

/**
 * Makes a database on the server of `url` when it is missing. Asks for it by its own name first: on a server given by
 * address we may be allowed nothing else.
 * @returns the connection string for it.
 * @throws DiskFull
 */
export async function makeDatabase(url: string, name: string): Promise<string> {
  const wanted = withDatabase(url, name)
  try {
    await ask(wanted, 'select 1')
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error
    await create(withDatabase(url, 'postgres'), name)
  }
  return wanted
}

async function create(server: string, name: string): Promise<void> {
  try {
    await ask(server, `create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code === '53100') throw new DiskFull(`the database ${name}`)
    // Two that start at once both find it missing; the second is as well served by the first one's.
    if (!['42P04', '23505'].includes(code)) throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as pg.DatabaseError).code
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  return changed.href
}
