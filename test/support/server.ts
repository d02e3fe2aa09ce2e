import { bringPostgres, makeDatabase, type Postgres, temporaryHome } from '@plenary/engine'
import pg from 'pg'

/** An empty database on a server of its own, with what a test may do to both as a superuser. */
export async function bringServer(settings: Record<string, string>) {
  const home = await temporaryHome()
  const bring = (): Promise<Postgres> => bringPostgres({ home: home.path, settings })
  let server = await bring()
  const url = await makeDatabase(server.url, 'store')
  const superuser = new pg.Pool({ connectionString: url, max: 2 })
  superuser.on('error', () => undefined)
  return {
    url,
    /** A folder that goes with the server. */
    home: home.path,
    ...asSuperuser(superuser),
    /** What was committed is there; what was under way is lost. */
    async kill() {
      process.kill(server.pid ?? 0, 'SIGKILL')
      await server.ended
      server = await bring()
    },
    stopServer: () => server.stop(),
    async startServer() {
      server = await bring()
    },
    async stop() {
      await superuser.end()
      await home.remove()
    },
  }
}

const asSuperuser = (superuser: pg.Pool) => ({
  /** What the test itself looks at or changes. */
  sql: async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await superuser.query<T>(text, values)).rows,
  /** The one value that it answers; undefined: no row. */
  value: async (text: string, values: unknown[] = []): Promise<unknown> =>
    Object.values((await superuser.query<object>(text, values)).rows[0] ?? {})[0],
  /** The same behind the back of the triggers. */
  async spoil(text: string, values: unknown[] = []): Promise<void> {
    const client = await superuser.connect()
    try {
      await client.query('set session_replication_role = replica')
      await client.query(text, values)
    } finally {
      await client.query('set session_replication_role = origin')
      client.release()
    }
  },
  /** On one connection: the statement first, then the work. */
  async holding(text: string, work: () => Promise<void>): Promise<void> {
    const client = await superuser.connect()
    client.on('error', () => undefined)
    await client.query(text)
    await work().finally(() => {
      client.release(true)
    })
  },
})
