import type { Queries } from '../database/database.js'
import type { Difference } from './difference.js'

/** The newest entry of a circle: who has it on paper can prove later that nothing before it was changed. */
export interface Head {
  readonly circle: string
  readonly commission: string
  readonly part: string | null
  readonly seq: number
  /** Hex. */
  readonly hash: string
}

export const headsOf = (queries: Queries, commission?: string): Promise<Head[]> =>
  queries.all(
    `select id as circle, commission, part, seq, encode(hash, 'hex') as hash from circle
      where $1::uuid is null or commission = $1 order by commission, part nulls first`,
    [commission ?? null],
  )

/** One line, as it is printed and sent: circle, number, hash. */
export const anchorText = ({ circle, seq, hash }: Head): string => `${circle} ${String(seq)} ${hash}`

/** An anchor that the journal does not bear out; null: it holds them all. */
export async function anchorDifference(queries: Queries, anchors: readonly string[]): Promise<Difference | null> {
  for (const anchor of anchors) {
    const [circle, seq, expected] = anchor.trim().split(/\s+/) as [string, string, string]
    const [entry] = await queries.all<{ hash: string }>(
      "select encode(hash, 'hex') as hash from journal where circle = $1 and seq = $2",
      [circle, seq],
    )
    const found = entry?.hash ?? null
    if (found !== expected) return { table: 'journal', column: 'hash', circle, seq: Number(seq), expected, found }
  }
  return null
}
