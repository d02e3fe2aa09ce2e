import type { StreamKind } from '@plenary/domain'
import type { Queries } from '../database/database.js'
import type { Ruled } from '../door/differences.js'
import type { Calendars } from '../door/calendars.js'
import type { Editions } from '../door/editions.js'
import { type Projection, project, type Standing, standingOf } from '../door/projection.js'
import type { Origin } from '../door/stored-rows.js'
import type { Aggregates, AnyAggregate, DomainEvent } from '../door/words.js'
import { Outage } from '../database/outage.js'
import { foldStream } from './fold.js'

/** A stream as the journal knows it. */
export interface Told extends Origin {
  readonly kind: StreamKind
  readonly version: number
}
/** All that follows from the journal for one stream. */
export interface Retold extends Standing {
  readonly aggregate: AnyAggregate
  readonly after: Ruled
  readonly rows: Projection['put']
  readonly events: readonly DomainEvent[]
}
export interface Teller {
  readonly aggregates: Aggregates
  readonly editions: Editions
  readonly calendars: Calendars
}

/** What the journal has of the streams of a commission, of one stream, or of all. */
export const toldStreams = (queries: Queries, commission: string | null, stream: string | null): Promise<Told[]> =>
  queries.all(
    `select j.stream as id, min(j.kind) as kind, j.circle, coalesce(c.commission, j.circle) as commission,
        max(j.version) as version
      from journal j left join circle c on c.id = j.circle
      where ($1::uuid is null or c.commission = $1) and ($2::uuid is null or j.stream = $2)
      group by j.stream, j.circle, c.commission order by j.stream`,
    [commission, stream],
  )

/** Tells a stream's life from its beginning: state, standing, rows, duties and notices. */
export async function retell(
  queries: Queries,
  { aggregates, editions, calendars }: Teller,
  told: Told,
): Promise<Retold> {
  const aggregate = aggregates[told.kind]
  if (!aggregate) throw new Outage('stream.unreadable', { stream: told.id, kind: told.kind })
  const { state, notices, events } = await foldStream(queries, aggregate, told.id, told.version)
  const after = { state, procedure: await editions.of(aggregate, state) }
  await calendars.check(aggregate, state)
  const { put: rows } = project(aggregate, told, null, after, notices)
  return { aggregate, after, rows, events, ...standingOf(aggregate, told, after) }
}
