import pg from 'pg'

interface Asked {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}
/** What a command asks of the database: the look and what it writes, word for word as the door sends them. */
export interface Captured {
  readonly visit: Asked
  readonly record: Asked
}
type Query = (this: pg.Client, query: unknown, ...more: unknown[]) => unknown

/** Does a command in this process, and answers what it asked. */
export async function captured(command: () => Promise<unknown>): Promise<Captured> {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  const seen = new Map<string, Asked>()
  prototype.query = function (asked, ...more) {
    const { name } = asked as Partial<Asked>
    if (name !== undefined) seen.set(name, asked as Asked)
    return query.call(this, asked, ...more)
  }
  try {
    await command()
  } finally {
    prototype.query = query
  }
  const [visit, record] = ['visit', 'record'].map((name) => seen.get(name))
  if (!visit || !record) throw new Error('the command asked nothing of the database')
  return { visit, record }
}

/** The head of an act with another version and key than it had when it was captured. */
export function headAt({ record: { values } }: Captured, version: number, key: string): string {
  const head = JSON.parse(String(values[0])) as object
  return JSON.stringify({ ...head, was: version, version: version + 1, key })
}
