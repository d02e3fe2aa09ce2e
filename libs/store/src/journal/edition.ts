import type { Queries } from '../database/database.js'
import type { Difference } from './difference.js'
import { sha256 } from './payload.js'

/** Streams pin the rules by the hash of their text: under another text all that is decided later would differ. */
export async function editionDifference(queries: Queries): Promise<Difference | null> {
  type Row = { hash: string; id: string; body: string }
  for (const { hash, id, body } of await queries.all<Row>('select hash, id, body from edition order by hash')) {
    const of = { table: 'edition', key: hash }
    const made = sha256(body).toString('hex')
    if (made !== hash) return { ...of, column: 'body', expected: hash, found: made }
    const { id: expected } = JSON.parse(body) as { readonly id: string }
    if (id !== expected) return { ...of, column: 'id', expected, found: id }
  }
  return null
}
