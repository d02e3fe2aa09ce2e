import type { Queries } from '../database/database.js'
import type { Difference } from './difference.js'

// Each statement answers the first row that is not as it should be. $1: one commission, or null for all.
const ours = (circle: string): string =>
  `($1::uuid is null or ${circle} in (select id from circle where commission = $1))`

/** Numbers without a gap, hashes that follow from one another, columns that say what the payload says. */
const chain = `with entry as (
    select *, lag(seq, 1, 0::bigint) over w as seq_before,
      lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as hash_before
    from journal where ${ours('circle')} window w as (partition by circle order by seq)
  ), judged as (
    select circle, seq, stream, case
      when seq <> seq_before + 1 then 'seq'
      when hash <> chained(hash_before, payload, seq, circle, at) then 'hash'
      when payload::json->>'stream' <> stream::text then 'stream'
      when payload::json->>'kind' <> kind then 'kind'
      when (payload::json->>'version')::integer <> version then 'version'
      when payload::json->'event'->>'type' <> type then 'type'
    end as "column" from entry
  )
  select 'journal' as table, circle, seq, stream, "column" from judged
  where "column" is not null order by circle, seq limit 1`

const heads = `select 'circle' as table, coalesce(c.id, j.circle) as circle, j.seq,
    case when c.seq is distinct from j.seq then 'seq' else 'hash' end as "column", j.seq as expected, c.seq as found
  from circle c full join (
    select distinct on (circle) circle, seq, hash from journal where ${ours('circle')} order by circle, seq desc
  ) j on j.circle = c.id
  where ($1::uuid is null or c.commission = $1) and (c.seq is distinct from j.seq or c.hash is distinct from j.hash)
  order by 2 limit 1`

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

/** The first thing wrong with the chain itself, its heads and the receipts; null: nothing is. */
export async function chainDifference(queries: Queries, commission: string | null): Promise<Difference | null> {
  for (const statement of [chain, heads, nextAts, receipts, withoutReceipt]) {
    const [found] = await queries.all<Difference>(statement, [commission])
    if (found) return found
  }
  return null
}
