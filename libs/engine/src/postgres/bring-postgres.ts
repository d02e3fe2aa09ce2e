import { never, type Engine } from '../engine.js'
import { PortTaken } from '../faults.js'
import { prepareHome } from '../home.js'
import { freePort } from '../ports.js'
import { gone, type Identity } from '../processes.js'
import { findBinaries } from './binaries.js'
import { answering, hidden } from './connect.js'
import { databaseUser } from './database-user.js'
import { makeCluster, remember } from './make-cluster.js'
import { makeDatabase } from './make-database.js'
import { endServer, orEnd, runningServer, serverUrl, startServer, type Launch } from './server.js'

export interface PostgresWish {
  /** The folder for data; see `chooseHome`. Not used when `databaseUrl` is given. */
  home: string
  /** A server that is there already: only waited for, and its database made when missing. */
  databaseUrl?: string
  /** Listen here and nowhere else; default: the port that this home had before, else any free one. */
  port?: number
  /** Settings of PostgreSQL, e.g. `{ fsync: 'off' }` in tests that lose nothing by it. */
  settings?: Record<string, string>
}

export interface Postgres extends Engine {
  /** A connection that may make roles, to the database `plenary` or the one named in the given address. */
  url: string
}

/** A server given by address may itself be on its way up. */
const givenLimit = 30_000

/**
 * Finds or brings PostgreSQL, with an empty or earlier database `plenary`.
 * A server that was left running in this home is taken again.
 * @throws PortTaken, HomeNotWritable, HomeNotReachable, DiskFull, EngineNotReady, EngineFault
 */
export async function bringPostgres(wish: PostgresWish): Promise<Postgres> {
  if (wish.databaseUrl !== undefined) return given(wish.databaseUrl)
  const launch = await prepare(wish)
  const left = await reusable(launch, wish.port)
  const server = left ?? (await start(launch, wish.port))
  const url = await orEnd(server, makeDatabase(serverUrl(launch.cluster), 'plenary'))
  const origin = left ? `left running, pid ${String(left.pid)}` : 'of this installation'
  return {
    url,
    how: `PostgreSQL 18.4 ${origin}, data in ${launch.cluster.data}`,
    pid: server.pid,
    ended: gone(server),
    stop: () => endServer(server),
  }
}

async function given(databaseUrl: string): Promise<Postgres> {
  await answering(databaseUrl, givenLimit)
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || 'plenary'
  const url = await makeDatabase(databaseUrl, name)
  return { url, how: `${hidden(url)}, given by address`, ended: never(), stop: () => Promise.resolve() }
}

async function prepare(wish: PostgresWish): Promise<Launch> {
  const home = prepareHome(wish.home)
  const user = databaseUser()
  const binaries = findBinaries(user)
  const cluster = await makeCluster(home, binaries, user)
  return { home, user, binaries, cluster, settings: wish.settings ?? {} }
}

/** The server that was left running, if it answers where it is wished; one that does not is ended. */
async function reusable({ cluster }: Launch, port = cluster.port): Promise<Identity | undefined> {
  const left = runningServer(cluster.data)
  if (left === undefined) return undefined
  const answers = () =>
    answering(serverUrl(cluster), 5_000).then(
      () => true,
      () => false,
    )
  if (port === cluster.port && (await answers())) return left
  await endServer(left)
  return undefined
}

/** A named port must be free; any other gives way to the next when somebody else has it. */
async function start(launch: Launch, named: number | undefined): Promise<Identity> {
  if (named !== undefined) launch.cluster.port = named
  for (let attempt = 1; ; attempt++) {
    try {
      const server = await startServer(launch)
      remember(launch.home, launch.cluster)
      return server
    } catch (error) {
      if (named !== undefined || attempt === 5 || !(error instanceof PortTaken)) throw error
      launch.cluster.port = await freePort()
    }
  }
}
