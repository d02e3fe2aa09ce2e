import type { Writable } from 'node:stream'
import pg from 'pg'
import { credentialNow } from './context.js'
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

type Ask = (query: pg.QueryConfig) => Promise<{ rows: unknown[] }>

const queriesBy = (ask: Ask): Queries => ({
  async all<T extends object>(statement: Statement | string, values: readonly unknown[] = []) {
    const query = typeof statement === 'string' ? { text: statement } : statement
    try {
      return (await ask({ ...query, values: [...values] })).rows as T[]
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
/** A plan is kept while its tables grow: keys are used where they are a few pages long already. No query is worth compiling. */
const plans = '-c random_page_cost=1.1 -c jit=off'
/** For a free connection; longer queues only make every answer late. */
const waiting = { connectionTimeoutMillis: 10_000 }

export function connect(url: string, role: Role, size = 8): Database {
  const options = role === 'owner' ? actingAs(role) : `${actingAs(role)} ${limits} ${plans}`
  // What is asked in somebody's name is sent without waiting for the answers in between.
  const pipeline = role === 'api'
  const pool = new pg.Pool({ connectionString: url, options, max: size, types, keepAlive: true, pipeline, ...waiting })
  // An idle connection that breaks is replaced by the pool; the next query says so if the server stays away.
  pool.on('error', () => undefined)
  const ask: Ask = (query) => {
    const credential = pipeline ? credentialNow() : null
    return credential ? onClient(pool, (client) => askAs(client, credential, query)) : pool.query(query)
  }
  return {
    ...queriesBy(ask),
    transaction: (work, mode = '') => inTransaction(pool, work, mode),
    close: () => pool.end(),
  }
}

/** A database as one transaction sees it: whatever is done there ends as the transaction does. */
export const within = (queries: Queries): Database => ({
  ...queries,
  transaction: (work) => work(queries),
  close: () => Promise.resolve(),
})

/** What pg does not tell of a connection: where it writes. */
interface Wired {
  readonly connection: { readonly stream: Writable }
}

/** In one flight: the credential is known to this transaction only. Where a statement fails its end rolls it back. */
async function askAs(client: pg.PoolClient, credential: Buffer, query: pg.QueryConfig) {
  const { stream } = (client as unknown as Wired).connection
  // In one piece too: each write wakes the server.
  stream.cork()
  const asked = [
    client.query(`begin; set local plenary.credential = '${credential.toString('hex')}'`),
    client.query(query),
    client.query('commit'),
  ] as const
  stream.uncork()
  const [begun, answer, ended] = await Promise.allSettled(asked)
  for (const one of [answer, begun, ended]) if (one.status === 'rejected') throw one.reason
  return (answer as PromiseFulfilledResult<pg.QueryResult>).value
}

const inTransaction = <T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>, mode: string): Promise<T> =>
  onClient(pool, async (client) => {
    const queries = queriesBy((query) => client.query(query))
    try {
      await queries.all(`begin ${mode}`)
      const result = await work(queries)
      await queries.all('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
  })

/** One connection for the length of the work; one that was not left at rest is not used again. */
async function onClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw named(error)
  })
  // A connection that breaks between two statements says so to the next one.
  const ignore = (): void => undefined
  client.on('error', ignore)
  try {
    return await work(client)
  } finally {
    client.off('error', ignore)
    client.release(client.getTransactionStatus() !== 'I')
  }
}
