import type { Queries } from '../database/database.js'
import type { Difference } from './difference.js'

// Each statement answers the first row that is not as it should be. $1: one commission, or null for all.
const ours = (circle: string): string =>
  `($1::uuid is null or ${circle} in (select id from circle where commission = $1))`

const nextAts = `select 'circle' as table, c.id as circle, 'next_at' as "column", min(s.next_at) as expected, c.next_at as found
  from circle c left join stream s on s.circle = c.id where ($1::uuid is null or c.commission = $1)
  group by c.id having min(s.next_at) is distinct from c.next_at order by c.id limit 1`

const receipts = `select 'receipt' as table, r.circle, r.stream, json_build_array(r.actor, r.key) as key,
    r.last_version - r.first_version + 1 as expected, count(j.seq) as found
  from receipt r left join journal j on j.circle = r.circle and j.stream = r.stream
    and j.version between r.first_version and r.last_version
    and j.payload::json->>'key' = r.key and j.payload::json->'actor'->>'person' = r.actor
  where ${ours('r.circle')}
  group by r.circle, r.actor, r.key having count(j.seq) <> r.last_version - r.first_version + 1
  order by 2, 4::text limit 1`

const withoutReceipt = `select 'receipt' as table, j.circle, j.seq, j.stream, j.payload::json->>'key' as key
  from journal j where j.payload::json->>'key' is not null and ${ours('j.circle')} and not exists (
    select from receipt r where r.circle = j.circle and r.stream = j.stream
      and r.key = j.payload::json->>'key' and j.version between r.first_version and r.last_version)
  order by 2, 3 limit 1`

/** The first thing wrong with when circles wake their keepers, and with the receipts; null: nothing is. */
export async function ledgerDifference(queries: Queries, commission: string | null): Promise<Difference | null> {
  for (const statement of [nextAts, receipts, withoutReceipt]) {
    const [found] = await queries.all<Difference>(statement, [commission])
    if (found) return found
  }
  return null
}
