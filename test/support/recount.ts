import pg from 'pg'

// Counts over the journal as it is written, by SQL alone: nothing of the product is asked about itself.

export interface Recounted {
  readonly stream: string
  readonly key: string
  readonly entries: number
  readonly first: number
  readonly last: number
}
export interface Sent {
  readonly stream: string
  readonly duty: string
  readonly level: string
  readonly collapsed: number
  /** Milliseconds between its instant, so many days before the due moment, and its record. */
  readonly late: number
}

export async function recount(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const all = async <T extends object>(text: string): Promise<T[]> => (await client.query<T>(text)).rows
  try {
    return {
      /** Under each key, the entries and the versions from first to last. */
      keys: await all<Recounted>(`
        select stream, payload::jsonb->>'key' as key, count(*)::int as entries,
          min(version) as first, max(version) as last
        from journal where payload::jsonb ? 'key' group by 1, 2`),
      reminders: await all<Sent>(`
        select stream, e->>'duty' as duty, e->>'level' as level, jsonb_array_length(e->'collapsed') as collapsed,
          ((e->>'at')::bigint - (e->>'due')::bigint - (e->>'offset')::int * 86400000::bigint)::int as late
        from (select stream, payload::jsonb->'event' as e from journal where type = 'DutyReminded') sent`),
      doubled: await all(`
        select stream, e->>'duty', e->>'level', e->>'offset', e->>'due'
        from (select stream, payload::jsonb->'event' as e from journal where type = 'DutyReminded') sent
        group by 1, 2, 3, 4, 5 having count(*) > 1`),
      stages: await all<{ stream: string; told: string }>(`
        select stream, string_agg(type || ' ' || coalesce(payload::jsonb->'event'->>'stage', ''), ', ' order by seq) as told
        from journal where type in ('StageOpened', 'StageClosed', 'SessionClosed') group by 1`),
      broken: await all(`
        select circle, seq from (
          select *, lag(hash, 1, decode(repeat('00', 32), 'hex')) over chain as previous,
            lag(seq, 1, 0::bigint) over chain as before from journal window chain as (partition by circle order by seq)
        ) entry
        where seq <> before + 1 or hash <> sha256(previous || sha256(convert_to(payload, 'UTF8')) || int8send(seq)
          || uuid_send(circle) || int8send(at))`),
    }
  } finally {
    await client.end()
  }
}
