import type { Queries } from '../database/database.js'
import { projectedTables } from '../tables/projected.js'
import { retell, type Retold, type Teller, type Told, toldStreams } from './retell.js'

/**
 * Makes state, rows, duties and notices of one stream anew from the journal, while the door stays open: who knocks
 * meanwhile waits for this transaction. Only the owner of the tables may.
 */
export async function rebuildStream(queries: Queries, teller: Teller, stream: string): Promise<void> {
  await queries.all('select from stream where id = $1 for update', [stream])
  // Read after the lock: an act that was under way is in the journal by now.
  const [told] = await toldStreams(queries, null, stream)
  if (!told) return
  const retold = await retell(queries, teller, told)
  await writeStream(queries, told, retold)
  for (const { name } of projectedTables) await queries.all(`delete from "${name}" where stream = $1`, [stream])
  const changes = JSON.stringify({ put: retold.rows })
  await queries.all('select apply_changes($1, $2, $3, $4)', [changes, stream, told.circle, told.commission])
  await queries.all('select from circle where id = $1 for update', [told.circle])
  await queries.all(
    `with least as (select min(next_at) as next_at from stream where circle = $1 and next_at is not null),
      changed as (
        update circle c set next_at = least.next_at from least
        where c.id = $1 and c.next_at is distinct from least.next_at returning c.commission)
      insert into outbox (what, commission, kind, stream)
      select 'nudge', commission, 'commission', commission from changed`,
    [told.circle],
  )
}

const nowMs = 'floor(extract(epoch from clock_timestamp()) * 1000)::bigint'

/** Without a new version: what processes have kept of the old state is told apart by `rebuilt_at`. */
const writeStream = (queries: Queries, told: Told, { aggregate, after, calls, open, nextAt }: Retold) =>
  queries.all(
    `insert into stream as s
        (id, kind, circle, commission, version, rebuilt_at, shape, state, calls, calls_since, open, next_at)
      values ($1, $2, $3, $4, $5, ${nowMs}, $6, $7, $8, case when $8 then ${nowMs} end, $9, $10)
      on conflict on constraint stream_key do update set
        (kind, circle, commission, version, rebuilt_at, shape, state, calls, calls_since, open, next_at) = row(
          excluded.kind, excluded.circle, excluded.commission, excluded.version,
          greatest(excluded.rebuilt_at, s.rebuilt_at + 1), excluded.shape, excluded.state,
          excluded.calls, case when excluded.calls then coalesce(s.calls_since, excluded.calls_since) end,
          excluded.open, excluded.next_at)`,
    [
      ...[told.id, told.kind, told.circle, told.commission, told.version],
      ...[aggregate.shape, JSON.stringify(after.state), calls, open, nextAt],
    ],
  )
