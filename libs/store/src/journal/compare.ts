import { contentsIn } from '@plenary/domain'
import type { Queries } from '../database/database.js'
import { Outage } from '../database/outage.js'
import type { StoredRow } from '../door/stored-rows.js'
import { contentHash } from '../door/texts.js'
import { projectedTables } from '../tables/projected.js'
import { columnsOf, type Table } from '../tables/table.js'
import type { Erasure } from './erasures.js'
import { type Difference, firstDifference, orderDifference } from './difference.js'
import { retell, type Retold, type Teller, type Told } from './retell.js'

interface Stored {
  readonly kind: string
  readonly circle: string
  readonly commission: string
  readonly version: number
  readonly shape: number
  readonly state: string
  readonly calls: boolean
  readonly open: boolean
  readonly next_at: number | null
}

/** The first difference between what the journal tells of a stream and what is stored of it; null: there is none. */
export async function streamDifference(
  queries: Queries,
  teller: Teller,
  told: Told,
  erasures: readonly Erasure[],
): Promise<Difference | null> {
  const retold = await retell(queries, teller, told).catch((error: unknown) => {
    if (error instanceof Outage && error.code === 'stream.unreadable') return error
    throw error
  })
  if (retold instanceof Outage) return { stream: told.id, ...unreadable(retold.details) }
  const found =
    (await standingDifference(queries, told, retold)) ??
    (await rowDifference(queries, told, retold)) ??
    (await contentDifference(queries, told, retold, erasures))
  return found && { circle: told.circle, stream: told.id, ...found }
}

/** Rules or a calendar that it pins are not there, or an event is not known. */
const unreadable = (details: Outage['details']): Difference =>
  'edition' in details
    ? { table: 'edition', key: details.edition }
    : 'calendar' in details
      ? { table: 'calendar', key: details.calendar }
      : { table: 'journal', column: 'type', found: details }

async function standingDifference(queries: Queries, told: Told, retold: Retold): Promise<Difference | null> {
  const [stored] = await queries.all<Stored>('select * from stream where id = $1', [told.id])
  if (!stored) return { table: 'stream' }
  const { kind, circle, commission, version } = told
  const expected = { kind, circle, commission, version, calls: retold.calls, open: retold.open, next_at: retold.nextAt }
  for (const [column, value] of Object.entries(expected)) {
    const found = stored[column as keyof Stored]
    if (found !== value) return { table: 'stream', column, expected: value, found }
  }
  // A state of another shape is not used: the door folds the journal again.
  if (stored.shape !== retold.aggregate.shape) return null
  const [should, does] = [plain(retold.after.state), JSON.parse(stored.state) as unknown]
  const differs = firstDifference(should, does) ?? orderDifference(should, does)
  return differs && { table: 'stream', column: 'state', ...differs }
}

/** As it is after a journey through JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const everyRow = `select ${projectedTables
  .map(({ name }) => `(select jsonb_agg(to_jsonb(r)) from "${name}" r where stream = $1) as "${name}"`)
  .join(', ')}`

async function rowDifference(queries: Queries, { id }: Told, { rows }: Retold): Promise<Difference | null> {
  const [stored] = await queries.all<Record<string, StoredRow[] | null>>(everyRow, [id])
  for (const table of projectedTables) {
    const { name } = table
    const found = tableDifference(table, rows[name] ?? [], stored?.[name] ?? [])
    if (found) return { table: name, ...found }
  }
  return null
}

function tableDifference(table: Table, told: readonly StoredRow[], stored: readonly StoredRow[]) {
  const columns = columnsOf(table)
  const keyOf = (row: StoredRow) => columns.filter(({ key }) => key).map(({ name }) => row[name])
  // Of what was told twice under one key the first holds.
  const expected = new Map([...told].reverse().map((row) => [JSON.stringify(keyOf(row)), row]))
  const found = new Map(stored.map((row) => [JSON.stringify(keyOf(row)), row]))
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [should, does] = [expected.get(key), found.get(key)]
    if (!should || !does) return { key: JSON.parse(key) as unknown, expected: should ?? null, found: does ?? null }
    for (const { name, type } of columns) {
      const [one, other] = [comparable(should[name], type), comparable(does[name], type)]
      const differs = firstDifference(one, other)
      if (differs) return { ...differs, key: JSON.parse(key) as unknown, column: name }
    }
  }
  return null
}

const comparable = (value: unknown, type: string): unknown =>
  type === 'timestamptz' && typeof value === 'string' ? Date.parse(value) : plain(value ?? null)

/** What persons wrote is in the circle of its stream, and is what its hash in the journal says, or an act of the circle erased it. */
async function contentDifference(
  queries: Queries,
  { circle }: Told,
  { events }: Retold,
  erasures: readonly Erasure[],
): Promise<Difference | null> {
  const named = events.flatMap(contentsIn)
  if (named.length === 0) return null
  const rows = await queries.all<{ id: string; circle: string; salt: Buffer | null; bytes: Buffer | null }>(
    'select id, circle, salt, bytes from content where id = any($1)',
    [named.map(({ content }) => content)],
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  const erased = new Set(erasures.filter((one) => one.circle === circle).map(({ content }) => content))
  for (const { content: key, hash } of named) {
    const kept = stored.get(key)
    if (!kept) return { table: 'content', key }
    if (kept.circle !== circle) return { table: 'content', key, column: 'circle', expected: circle, found: kept.circle }
    const { salt, bytes } = kept
    const isErased = erased.has(key)
    if (isErased && salt === null && bytes === null) continue
    const found = salt && bytes && contentHash(salt, bytes)
    if (isErased || found !== hash)
      return { table: 'content', key, column: 'bytes', expected: isErased ? null : hash, found }
  }
  return null
}
