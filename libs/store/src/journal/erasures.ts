import type { Signature } from '@plenary/domain'
import type { Queries } from '../database/database.js'

/** An act that erased a text. */
export interface Erasure {
  readonly content: string
  readonly circle: string
  readonly stream: string
  readonly version: number
  readonly at: number
  readonly authority: string
  readonly by: Signature
}
interface Row extends Pick<Erasure, 'circle' | 'stream' | 'version' | 'at'> {
  readonly payload: string
}

/** All of a commission, or of all, in the order in which they were done. */
export async function erasuresOf(queries: Queries, commission: string | null): Promise<Erasure[]> {
  const rows = await queries.all<Row>(
    `select j.circle, j.stream, j.version, j.at, j.payload from journal j join circle c on c.id = j.circle
      where j.type = 'ContentErased' and ($1::uuid is null or c.commission = $1) order by j.at, j.circle, j.seq`,
    [commission],
  )
  return rows.map(({ payload, ...act }) => {
    const { content, authority, by } = (JSON.parse(payload) as { event: Erasure }).event
    return { content, ...act, authority, by }
  })
}
