import { createHash } from 'node:crypto'
import type { Queries } from '../database/database.js'
import { type Anchor, anchorDifference } from './anchor.js'
import { type CircleRow, circlesOf, identityDifference } from './circles.js'
import type { Difference } from './difference.js'
import { sha256 } from './payload.js'

/** The last entry that was proven, and of the anchored ones their hashes as they were made here. */
interface Proven {
  readonly seq: number
  readonly hash: Buffer
  readonly anchored: ReadonlyMap<number, string>
}
interface Entry {
  readonly seq: number
  readonly at: number
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly type: string
  readonly payload: string
  readonly hash: Buffer
}

const page = `select seq, at, stream, kind, version, type, payload, hash
  from journal where circle = $1 and seq > $2 order by seq limit 500`

async function* entriesOf(queries: Queries, circle: string): AsyncGenerator<Entry> {
  let entries = await queries.all<Entry>(page, [circle, Number.MIN_SAFE_INTEGER])
  while (entries.length > 0) {
    yield* entries
    entries = await queries.all<Entry>(page, [circle, entries.at(-1)?.seq])
  }
}

/**
 * The first thing wrong with the chains, their heads and the anchors; null: nothing is. The hashes are made here from
 * the entries: whoever holds the database could let its own functions and columns say anything.
 */
export async function chainDifference(
  queries: Queries,
  commission: string | null,
  anchors: readonly Anchor[],
): Promise<Difference | null> {
  const named = Map.groupBy(anchors, ({ circle }) => circle)
  for (const { id, row } of await circlesOf(queries, commission, [...named.keys()])) {
    const ours = named.get(id) ?? []
    named.delete(id)
    const found = await circleDifference(queries, id, row, ours)
    if (found) return { circle: id, ...found }
  }
  return anchorDifference([...named.values()].flat(), new Map())
}

async function circleDifference(queries: Queries, circle: string, row: CircleRow | null, anchors: readonly Anchor[]) {
  const proven = await prove(queries, circle, new Set(anchors.map(({ seq }) => seq)))
  if ('table' in proven) return proven
  // A circle is made by its first entry.
  if (!row || proven.seq === 0) return { table: 'circle' }
  return headDifference(row, proven) ?? identityDifference(circle, row) ?? anchorDifference(anchors, proven.anchored)
}

/** Numbers without a gap, hashes that follow from one another, columns that say what the payload says. */
async function prove(queries: Queries, circle: string, wanted: ReadonlySet<number>): Promise<Proven | Difference> {
  const anchored = new Map<number, string>()
  let seq = 0
  let hash: Buffer = Buffer.alloc(32)
  for await (const entry of entriesOf(queries, circle)) {
    const made = chained(hash, circle, entry)
    const column = entry.seq === seq + 1 ? wrongIn(entry, made) : 'seq'
    if (column !== null) return { table: 'journal', seq: entry.seq, stream: entry.stream, column }
    ;[seq, hash] = [entry.seq, made]
    if (wanted.has(seq)) anchored.set(seq, hash.toString('hex'))
  }
  return { seq, hash, anchored }
}

/** hash = sha256(previous || sha256(payload) || seq || circle || at); numbers and instants big-endian in 8 bytes. */
const chained = (previous: Buffer, circle: string, { payload, seq, at }: Entry): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(sha256(payload))
    .update(bigEndian(seq))
    .update(Buffer.from(circle.replaceAll('-', ''), 'hex'))
    .update(bigEndian(at))
    .digest()

function bigEndian(number: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(number))
  return bytes
}

interface Told {
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly event: { readonly type: string }
}
/** The column that is not what it should be. */
function wrongIn({ payload, hash, ...columns }: Entry, made: Buffer): string | null {
  if (!hash.equals(made)) return 'hash'
  const { event, ...told } = JSON.parse(payload) as Told
  if (told.stream !== columns.stream) return 'stream'
  if (told.kind !== columns.kind) return 'kind'
  if (told.version !== columns.version) return 'version'
  return event.type === columns.type ? null : 'type'
}

/** The row of a circle holds its newest entry. */
function headDifference(row: CircleRow, { seq, hash }: Proven): Difference | null {
  if (row.seq !== seq) return { table: 'circle', seq, column: 'seq', expected: seq, found: row.seq }
  if (row.hash.equals(hash)) return null
  return { table: 'circle', seq, column: 'hash', expected: hash.toString('hex'), found: row.hash.toString('hex') }
}
