import { randomUUID } from 'node:crypto'
import { circleId, installation, type Store, tokenHash } from '@plenary/store'
import pg from 'pg'
import { bringStores, engine, openTally, type Stores } from './tally-store.js'

/** What a client sends who holds the password of a role: whatever it likes. */
export async function consoleOf(url: string, role: string): Promise<Console> {
  const client = new pg.Client({ connectionString: url, options: `-c role=${role}` })
  await client.connect()
  return new Console(client)
}

export class Console {
  constructor(private readonly client: pg.Client) {}

  /** In one transaction; with a token in the name of its holder. */
  async ask<T extends object>(text: string, as?: string): Promise<T[]> {
    await this.client.query('begin')
    try {
      if (as !== undefined)
        await this.client.query("select set_config('plenary.credential', $1, true)", [tokenHash(as).toString('hex')])
      return (await this.client.query<T>(text)).rows
    } finally {
      await this.client.query('rollback')
    }
  }

  /** In how many rows of each table a circle is seen; a table that is closed as such is named. */
  async sight(tables: readonly Walled[], as?: string): Promise<Record<string, Record<string, number> | 'closed'>> {
    const seen: Record<string, Record<string, number> | 'closed'> = {}
    for (const { table, column } of tables) {
      const counted = `select ${column} as circle, count(*)::int as rows from "${table}" group by 1`
      seen[table] = await this.ask<{ circle: string; rows: number }>(counted, as)
        .then((rows) => Object.fromEntries(rows.map((row) => [row.circle, row.rows])))
        .catch((error: unknown) => {
          if ((error as { code?: string }).code !== '42501') throw error
          return 'closed' as const
        })
    }
    return seen
  }

  end = () => this.client.end()
}
/** A table with the column that says in which circle a row is. */
export interface Walled {
  readonly table: string
  readonly column: string
}

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

/** A commission with two desks, something of every kind in each circle, and persons in different offices. */
export async function bringWalls() {
  const stores = await bringStores()
  const owner = stores.open('owner')
  const { commission, tally } = await openTally(owner, true)
  const desks = { kg: await deskOf(owner, commission, 'kg'), tj: await deskOf(owner, commission, 'tj') }
  const circles = { commission, kg: circleId(commission, 'kg'), tj: circleId(commission, 'tj') }
  const term = (person: string, body: string, role: string, from = -10, until: number | null = null, of = commission) =>
    stores.sql(
      `insert into term (commission, office, person, from_on, until_on, body, role, zone, circle, stream)
        values ($1, $2, $3, $4, $5, $6, $7, 'Asia/Bishkek', $1, $1)`,
      [of, `${body}.${role}`, person, day(from), until === null ? null : day(until), body, role],
    )
  const tables = await walled(stores)
  for (const circle of Object.values(circles))
    for (const { table, column } of tables)
      if (column === 'circle' && table !== 'term') await fill(stores, table, { commission, circle })
  const token = async (person: string, office?: string, of = commission) =>
    owner.accounts.issueToken(
      await owner.accounts.open({ person, commission: of }),
      office === undefined ? {} : { office },
    )
  return {
    stores,
    owner,
    commission,
    tally,
    desks,
    circles,
    tables,
    term,
    token,
    operator: await token('o', undefined, installation),
  }
}
export type Walls = Awaited<ReturnType<typeof bringWalls>>

async function deskOf({ door }: Store, commission: string, part: string) {
  const stream = { kind: 'desk', id: randomUUID() } as const
  await door.knock({ actor: engine, stream, commission, part, command: { type: 'Open', commission } })
  return stream
}

async function walled({ sql }: Stores): Promise<Walled[]> {
  const found = await sql<{ table: string }>(
    `select table_name as table from information_schema.columns
      where table_schema = 'public' and column_name = 'circle' order by 1`,
  )
  return [
    ...found.map(({ table }) => ({ table, column: 'circle' })),
    { table: 'circle', column: 'id' },
    { table: 'clock', column: 'commission' },
  ]
}

const values: Readonly<Record<string, () => unknown>> = {
  uuid: randomUUID,
  text: randomUUID,
  integer: () => 1,
  bigint: () => 1_000 + Math.floor(Math.random() * 1e9),
  boolean: () => false,
  bytea: () => Buffer.from('x'),
  jsonb: () => '{}',
  date: () => '2026-01-01',
  'timestamp with time zone': () => new Date(),
}

/** A row that nothing but its circle is said of. */
export async function fill({ sql }: Stores, table: string, given: Readonly<Record<string, string>>): Promise<void> {
  const columns = await sql<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = $1`,
    [table],
  )
  const said: Readonly<Record<string, unknown>> = table === 'duty' ? { ...given, state: 'open' } : given
  const row = columns.map(({ name, type }) => said[name] ?? values[type]?.())
  const [names, places] = [columns.map(({ name }) => `"${name}"`), row.map((_, index) => `$${String(index + 1)}`)]
  await sql(`insert into "${table}" (${names.join(', ')}) values (${places.join(', ')})`, row)
}
