import { bringPostgres, makeDatabase, temporaryHome } from '@plenary/engine'
import { migrate } from '@plenary/store'
import pg from 'pg'
import type { Difference, Twins } from './comparing.js'
import { Pair } from './pair.js'
import { nobody, Twin } from './twin.js'
import type { Described } from './views.js'

export interface Account {
  pairs: number
  views: number
  differences: readonly Difference[]
  /** Internal acts of all histories, and of the one that has the fewest. */
  internal: number
  fewest: number
  /** Of what was handed in after them. */
  submitted: number
  /** Acts among a few that said something else in each twin, by type. */
  amongFew: readonly string[]
}

interface Wish {
  /** So many pairs at a time. */
  readonly lanes?: number
  /** SQL that is run first on every database. */
  readonly leak?: string
  /** Is told after each pair. */
  readonly lived?: (account: Account) => void
}

/** Lives a pair of each seed. */
export async function livePairs(
  seeds: readonly number[],
  { lanes = 1, leak = '', lived }: Wish = {},
): Promise<Account> {
  const home = await temporaryHome()
  const server = await bringPostgres({ home: home.path, settings: { fsync: 'off', max_connections: '200' } })
  const account: Account = {
    pairs: 0,
    views: 0,
    differences: [],
    internal: 0,
    fewest: Infinity,
    submitted: 0,
    amongFew: [],
  }
  const left = seeds.values()
  try {
    const databases = await copies(server.url, 2 * lanes, leak)
    const pairs = Array.from({ length: lanes }, (_, lane) => databases.slice(2 * lane, 2 * lane + 2))
    await Promise.all(pairs.map(([a = '', b = '']) => withTwins(a, b, (twins) => liveAll(twins, left, account, lived))))
  } finally {
    await server.stop()
    await home.remove()
  }
  return account
}

/** So many databases that are alike. */
async function copies(server: string, count: number, leak: string): Promise<string[]> {
  const model = await makeDatabase(server, 'twin')
  await migrate(model)
  const client = new pg.Client({ connectionString: server })
  const leaking = new pg.Client({ connectionString: model })
  for (const one of [leaking, client]) await one.connect()
  await leaking.query(leak)
  await leaking.end()
  const names = Array.from({ length: count }, (_, index) => `twin_${String(index)}`)
  for (const name of names) await client.query(`create database ${name} template twin`)
  await client.end()
  return names.map((name) => model.replace(/twin$/, name))
}

async function withTwins(one: string, other: string, work: (twins: Twins) => Promise<void>): Promise<void> {
  const twins = [await Twin.bring(one), await Twin.bring(other)] as const
  try {
    await work(twins)
  } finally {
    for (const twin of twins) await twin.stop()
  }
}

async function liveAll(twins: Twins, left: Iterable<number>, account: Account, lived?: Wish['lived']): Promise<void> {
  const { body } = await twins[0].ask({ as: nobody, method: 'GET', path: '/api/v1/openapi.json' }, '', 'description')
  const description = JSON.parse(body) as Described
  for (const seed of left) {
    const { views, differences, internal, submitted, amongFew } = await new Pair(twins, description, seed).live()
    account.pairs += 1
    account.views += views
    account.differences = [...account.differences, ...differences]
    account.submitted += submitted
    account.amongFew = [...account.amongFew, ...amongFew]
    account.internal += internal[0] + internal[1]
    account.fewest = Math.min(account.fewest, ...internal)
    lived?.(account)
  }
}
