import type { StreamKind, StreamRef } from '@plenary/domain'
import type { Queries, Statement } from '../database/database.js'
import type { Letter } from '../door/words.js'

/** What the relay carries: a nudge for the conductor of a stream, or what one stream tells another. */
export type Sending =
  | {
      readonly what: 'nudge'
      readonly commission: string
      readonly stream: StreamRef
      /** Of a consultation: the session that it belongs to. */
      readonly session?: string
    }
  | { readonly what: 'tell'; readonly commission: string; readonly stream: StreamRef; readonly letter: Letter }

interface OutboxRow {
  readonly id: number
  readonly what: 'nudge' | 'tell'
  readonly commission: string
  readonly kind: StreamKind
  readonly stream: string
  readonly part: string | null
  readonly source: string
  readonly source_version: number
  readonly fact: Letter['fact']
  readonly attempts: number
  readonly session: string | null
}
/** Rows that are delivered one after another: all nudges of a stream as one, the tells of a pair in their order. */
export interface Bundle {
  readonly sendings: readonly {
    readonly ids: readonly number[]
    readonly attempts: number
    readonly sending: Sending
  }[]
}

/** The number is ours alone: whoever holds it is the only one to take tells, so that they stay in order. */
const tellsTaker = 7_315_002

/**
 * The oldest rows whose time has come, tells before nudges, since time waits for them; rows that another relay holds
 * are left to it. A tell waits for an earlier one of the same pair that failed.
 */
const takeRows: Statement = {
  name: 'outbox_take',
  text: `with taker as materialized (select pg_try_advisory_xact_lock(${String(tellsTaker)}) as mine)
    select id, what, commission, kind, stream, part, source, source_version, fact, attempts,
      case when what = 'nudge' and kind = 'consultation' then
        (select c.session from consultation c where c.id = o.stream) end as session
    from outbox o
    where try_at <= statement_timestamp() and (what = 'nudge' or ((select mine from taker) and not exists (
      select from outbox e where e.what = 'tell' and e.source = o.source and e.stream = o.stream
        and e.id < o.id and e.try_at > statement_timestamp())))
    order by what desc, id limit $1 for update of o skip locked`,
}

export async function takeBundles(queries: Queries, limit: number): Promise<Bundle[]> {
  const rows = await queries.all<OutboxRow>(takeRows, [limit])
  const bundles = Map.groupBy(rows, ({ what, source, stream }) => (what === 'nudge' ? stream : `${source}/${stream}`))
  return [...bundles.values()].map((bundle) => ({
    sendings: bundle[0]?.what === 'nudge' ? asOne(bundle) : inOrder(bundle),
  }))
}

function asOne(rows: readonly OutboxRow[]) {
  const [first] = rows as [OutboxRow]
  const attempts = Math.max(...rows.map((row) => row.attempts))
  return [{ ids: rows.map(({ id }) => id), attempts, sending: sendingOf(first) }]
}

const inOrder = (rows: readonly OutboxRow[]) =>
  rows.map((row) => ({ ids: [row.id], attempts: row.attempts, sending: sendingOf(row) }))

function sendingOf(row: OutboxRow): Sending {
  const { what, commission, kind, stream: id, part, source, source_version, fact, session } = row
  const stream = { kind, id }
  if (what === 'nudge') return { what, commission, stream, ...(session !== null && { session }) }
  const letter = { to: stream, from: source, fromVersion: source_version, fact, ...(part !== null && { part }) }
  return { what, commission, stream, letter }
}
