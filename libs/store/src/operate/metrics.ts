import type { Database, Statement } from '../database/database.js'

/** All ages in milliseconds; 0 where there is nothing to be old. */
export interface Metrics {
  /** How long the oldest due moment has not been passed, by the clock of its commission. */
  readonly oldestDue: number
  readonly outboxAge: number
  readonly outboxRows: number
  readonly tellsUndelivered: number
  /** Streams that have called for their conductor for more than a minute. */
  readonly streamsCalling: number
  readonly incidents: number
  readonly stuckConductors: number
}

const metrics: Statement = {
  name: 'metrics',
  text: `select
      (select coalesce(greatest(max($1::bigint + coalesce(o.offset_ms, 0) - c.next_at), 0), 0)
        from circle c left join clock o using (commission) where c.next_at is not null) as "oldestDue",
      (select coalesce(greatest(floor(extract(epoch from clock_timestamp() - min(added_at)) * 1000), 0), 0)::bigint
        from outbox) as "outboxAge",
      (select count(*) from outbox) as "outboxRows",
      (select count(*) from outbox where what = 'tell' and attempts > 0) as "tellsUndelivered",
      (select count(*) from stream
        where calls and calls_since < floor(extract(epoch from clock_timestamp()) * 1000) - 60000) as "streamsCalling",
      (select count(*) from incident where closed_at is null) as incidents,
      (select count(*) from incident where closed_at is null and kind = 'stuckConductor') as "stuckConductors"`,
}

export const readMetrics = async (database: Database, now: number): Promise<Metrics> =>
  (await database.all<Metrics>(metrics, [now]))[0] as Metrics
