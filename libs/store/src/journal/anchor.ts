import type { Queries } from '../database/database.js'
import { isId } from '../door/identity.js'
import type { Difference } from './difference.js'

/** One entry of a circle: who has it on paper can prove later that nothing up to it was changed. */
export interface Anchor {
  readonly circle: string
  readonly seq: number
  /** Hex. */
  readonly hash: string
}
/** The newest entry of a circle. */
export interface Head extends Anchor {
  readonly commission: string
  readonly part: string | null
}

export const headsOf = (queries: Queries, commission?: string): Promise<Head[]> =>
  queries.all(
    `select id as circle, commission, part, seq, encode(hash, 'hex') as hash from circle
      where $1::uuid is null or commission = $1 order by commission, part nulls first`,
    [commission ?? null],
  )

export interface Shown {
  readonly part?: string | undefined
  readonly restricted?: string | undefined
}
/**
 * Those that go to paper and to others: of commissions, or of the desk of one part, for that part alone. How far the
 * journal of a desk has come says how often somebody worked there; that of a restricted stream is known by its id.
 */
export const headsToShow = (heads: readonly Head[], { part, restricted }: Shown = {}): readonly Head[] =>
  heads.filter(({ circle, commission, ...head }) => {
    if (restricted !== undefined) return circle === restricted
    return part === undefined ? circle === commission : head.part === part
  })

/** One line, as it is printed and sent: circle, number, hash. */
export const anchorText = ({ circle, seq, hash }: Anchor): string => `${circle} ${String(seq)} ${hash}`

/** Of such a line; null: it is none. */
export function anchorOf(line: string): Anchor | null {
  const [circle = '', seq = '', hash = '', ...more] = line.trim().split(/\s+/)
  const fits = isId(circle) && /^\d{1,15}$/.test(seq) && /^[0-9a-f]{64}$/.test(hash) && more.length === 0
  return fits ? { circle, seq: Number(seq), hash } : null
}

/** An anchor that the journal does not bear out; null: it holds them all. */
export function anchorDifference(anchors: readonly Anchor[], proven: ReadonlyMap<number, string>): Difference | null {
  for (const { circle, seq, hash: expected } of anchors) {
    const found = proven.get(seq) ?? null
    if (found !== expected) return { table: 'journal', column: 'hash', circle, seq, expected, found }
  }
  return null
}
