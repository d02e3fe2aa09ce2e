import type { Stores } from './tally-store.js'

/** One line for each table: its name, how many rows it has, and a checksum of all of them. */
export async function checksums({ sql }: Pick<Stores, 'sql'>): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  )
  const each = tables.map(
    ({ name }) =>
      `select '${name}' || ' ' || count(*) || ' ' || md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as line from "${name}" r`,
  )
  return (await sql<{ line: string }>(each.join(' union all ') + ' order by 1')).map(({ line }) => line)
}
