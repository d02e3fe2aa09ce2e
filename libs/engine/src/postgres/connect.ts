import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { EngineNotReady } from '../faults.js'

/**
 * Opens one connection and closes it again.
 * @throws what pg throws: with a `code` of the system (ECONNREFUSED) or of PostgreSQL (57P03, still starting).
 */
export async function ask(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A server that ends while we talk to it is told by the failing query; the event would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Not there yet, starting, shutting down, too many clients: what a later attempt may find mended. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', '57P03', '57P01', '53300'])

/**
 * Waits until the server answers. A missing database counts as an answer: the server is there.
 * @param signal ends the waiting early, e.g. because the server's process ended.
 * @throws EngineNotReady when it did not answer in `time` ms; at once what no waiting mends, like a wrong password.
 */
export async function answering(url: string, time: number, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + time
  for (;;) {
    const failure = await attempt(url)
    if (failure === undefined || signal?.aborted) return
    if (performance.now() > until) throw new EngineNotReady(`${hidden(url)} does not answer: ${failure}`)
    await pause(20)
  }
}

async function attempt(url: string): Promise<string | undefined> {
  try {
    await ask(url, 'select 1')
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === '3D000') return undefined
    const lost = /terminated unexpectedly|timeout/.test(message)
    if (lost || passing.has(code ?? '')) return code ?? message
    throw new EngineNotReady(`${hidden(url)} refuses us: ${message}`, { cause: error })
  }
}

/** A connection string fit for messages: without its secret. */
export function hidden(url: string): string {
  const { host, pathname, username } = new URL(url)
  return `PostgreSQL at ${username}@${host}${pathname}`
}
