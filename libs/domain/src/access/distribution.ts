import type { RowSource } from '../rule.js'
import type { DistributionRow } from '../rows.js'
import type { Access } from './mark.js'

interface Restricted {
  readonly id: string
  readonly commission: string
  readonly access?: Access
}

/** The bodies to which a stream is open; null: to whoever its circle is open to. */
export const readers = ({ access }: Restricted): readonly string[] | null => access?.distribution ?? null

/** The same, by which the database lets them in. */
export const distribution: RowSource<Restricted, string, DistributionRow> = {
  of: ({ access }) => Object.fromEntries((access?.distribution ?? []).map((body) => [body, body])),
  row: (body, { commission }) => ({ body, commission }),
}
