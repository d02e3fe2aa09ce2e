import pg from 'pg'
import { named } from './outage.js'
import { actingAs, type Role } from './role.js'

/** A statement that the server plans once for each connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}
type Row = Record<string, unknown>

export interface Queries {
  all<T extends object = Row>(statement: Statement | string, values?: readonly unknown[]): Promise<T[]>
}
export interface Database extends Queries {
  /** One transaction on one connection; whatever is thrown rolls it back. */
  transaction<T>(work: (queries: Queries) => Promise<T>, mode?: string): Promise<T>
  close(): Promise<void>
}

/** int8 and instants are numbers here: counts stay far below 2^53, instants are epoch milliseconds. */
const types = new pg.TypeOverrides()
const asDate = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => asDate(text).getTime())

const queriesOf = (client: pg.Pool | pg.PoolClient): Queries => ({
  async all<T extends object>(statement: Statement | string, values: readonly unknown[] = []) {
    const query = typeof statement === 'string' ? { text: statement } : statement
    try {
      return (await client.query<T>({ ...query, values: [...values] })).rows
    } catch (error) {
      throw named(error)
    }
  },
})

/**
 * No act or read takes so long unless something is wrong: whoever waits is told to come again. A relay that was frozen
 * in the middle of a round gives up what it holds. Verifying and rebuilding take as long as they take.
 */
const limits = '-c statement_timeout=30s -c idle_in_transaction_session_timeout=120s'
/** For a free connection; longer queues only make every answer late. */
const waiting = { connectionTimeoutMillis: 10_000 }

export function connect(url: string, role: Role, size = 8): Database {
  const options = role === 'owner' ? actingAs(role) : `${actingAs(role)} ${limits}`
  const pool = new pg.Pool({ connectionString: url, options, max: size, types, keepAlive: true, ...waiting })
  // An idle connection that breaks is replaced by the pool; the next query says so if the server stays away.
  pool.on('error', () => undefined)
  return {
    ...queriesOf(pool),
    transaction: (work, mode = '') => inTransaction(pool, work, mode),
    close: () => pool.end(),
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>, mode: string): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw named(error)
  })
  // A connection that breaks between two statements says so to the next one.
  const ignore = (): void => undefined
  client.on('error', ignore)
  let broken: unknown = false
  try {
    const queries = queriesOf(client)
    await queries.all(`begin ${mode}`)
    const result = await work(queries)
    await queries.all('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failed: unknown) => (broken = failed))
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken !== false)
  }
}
