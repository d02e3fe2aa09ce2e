import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Queries } from '../database/database.js'
import { refuse } from './refusals.js'

/** The rows of a table, one line of JSON each, in a file of its own. */
export interface SavedTable {
  readonly table: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

const fileOf = (folder: string, table: string): string => join(folder, `${table}.jsonl`)
/** By its schema too: `circle` alone is a type of PostgreSQL. */
const tableNamed = (table: string): string => `public."${table}"`
/** So many rows travel at once: a state may be long. */
const together = 200

async function* rowsOf(queries: Queries, table: string): AsyncGenerator<readonly string[]> {
  await queries.all(
    `declare saved no scroll cursor for select to_json(one)::text as line from ${tableNamed(table)} one`,
  )
  for (;;) {
    const rows = await queries.all<{ line: string }>(`fetch ${String(together)} from saved`)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await queries.all('close saved')
}

/** Readable by its owner only, and on the disk when it is done. */
export async function saveTable(queries: Queries, folder: string, table: string): Promise<SavedTable> {
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  const counted = async function* () {
    for await (const lines of rowsOf(queries, table)) {
      const chunk = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8')
      hash.update(chunk)
      rows += lines.length
      bytes += chunk.length
      yield chunk
    }
  }
  await pipeline(counted, createWriteStream(fileOf(folder, table), { flags: 'wx', mode: 0o600, flush: true }))
  return { table, rows, bytes, sha256: hash.digest('hex') }
}

/** Batches of lines; at its end throws unless they were what was written. */
export async function* savedLines(folder: string, { table, rows, sha256 }: SavedTable): AsyncGenerator<string[]> {
  const file = fileOf(folder, table)
  if (!existsSync(file)) refuse.fileMissing({ file })
  const hash = createHash('sha256')
  let [found, rest, batch] = [0, '', [] as string[]]
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    hash.update(chunk)
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    found += lines.length
    batch.push(...lines)
    if (batch.length < together) continue
    yield batch
    batch = []
  }
  if (rest !== '' || found !== rows || hash.digest('hex') !== sha256) refuse.fileDamaged({ file })
  if (batch.length > 0) yield batch
}

/** Throws the refusal unless the file is what was written. */
export async function checkTable(folder: string, table: SavedTable): Promise<void> {
  const lines = savedLines(folder, table)
  while ((await lines.next()).done !== true) continue
}

/** By plain inserts, so that row security, constraints and triggers look at every row. */
export async function loadTable(queries: Queries, folder: string, table: SavedTable): Promise<void> {
  const name = tableNamed(table.table)
  const insert = `insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, $1)`
  for await (const lines of savedLines(folder, table)) await queries.all(insert, [`[${lines.join(',')}]`])
}
