import { type CalendarTable, pinnedName } from '@plenary/domain'
import type { Queries } from '../database/database.js'
import type { Difference } from './difference.js'
import { sha256 } from './payload.js'

/** Streams pin tables by names that hold the hash of their text: by another text all that is decided later would differ. */
export async function calendarDifference(queries: Queries): Promise<Difference | null> {
  type Row = { hash: string; name: string; body: string }
  for (const { hash, name, body } of await queries.all<Row>('select hash, name, body from calendar order by hash')) {
    const of = { table: 'calendar', key: hash }
    const made = sha256(body).toString('hex')
    if (made !== hash) return { ...of, column: 'body', expected: hash, found: made }
    const table = JSON.parse(body) as CalendarTable
    const expected = pinnedName(table, hash)
    if (name !== expected) return { ...of, column: 'name', expected, found: name }
  }
  return null
}
