import type { Queries } from '../database/database.js'
import { circleId } from '../door/identity.js'
import type { Difference } from './difference.js'

/** A circle as its row has it; without a row there are entries only. */
export interface Circle {
  readonly id: string
  readonly row: CircleRow | null
}
export interface CircleRow {
  readonly commission: string
  readonly part: string | null
  /** Where the restricted document was registered whose circle it is, and whose id it has; null: it is no such circle. */
  readonly registeredIn: string | null
  readonly seq: number
  readonly hash: Buffer
}

/** Those that the rows, the streams and the journal know of a commission, or of all; and those that are named. */
const circles = `select coalesce(c.id, j.circle) as id, c.id is not null as known, c.commission, c.part, c.seq, c.hash,
    (select own.payload::jsonb #>> '{event,document,commission}' from journal own where own.circle = coalesce(c.id, j.circle)
      and own.stream = own.circle and own.version = 1) as "registeredIn"
  from circle c full join (select distinct circle from journal) j on j.circle = c.id
  where $1::uuid is null or c.commission = $1 or coalesce(c.id, j.circle) = any($2)
    or coalesce(c.id, j.circle) in (select circle from stream where commission = $1)
  order by 1`

export async function circlesOf(
  queries: Queries,
  commission: string | null,
  named: readonly string[],
): Promise<Circle[]> {
  const rows = await queries.all<{ id: string; known: boolean } & CircleRow>(circles, [commission, named])
  return rows.map(({ id, known, ...row }) => ({ id, row: known ? row : null }))
}

/** Whose a circle is, its id says: under another part in its row, others would be let into it. */
export function identityDifference(id: string, { commission, part, registeredIn }: CircleRow): Difference | null {
  if (registeredIn !== null && part === null)
    return commission === registeredIn
      ? null
      : { table: 'circle', column: 'commission', circle: id, expected: registeredIn, found: commission }
  const expected = circleId(commission, part ?? undefined)
  return id === expected ? null : { table: 'circle', column: 'id', key: part, expected, found: id }
}
