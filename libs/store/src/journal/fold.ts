import { UnknownEvent } from '@plenary/domain'
import type { Queries, Statement } from '../database/database.js'
import { Outage } from '../database/outage.js'
import type { AnyAggregate, DomainEvent, State } from '../door/words.js'

const eventsOfStream: Statement = {
  name: 'events_of_stream',
  text: 'select payload from journal where stream = $1 and version between $2 and $3 order by version',
}

/** Events of a stream as they stand in the journal, from one version to another, both included. */
export async function eventsOf(queries: Queries, stream: string, from: number, to: number): Promise<DomainEvent[]> {
  const rows = await queries.all<{ payload: string }>(eventsOfStream, [stream, from, to])
  return rows.map(({ payload }) => (JSON.parse(payload) as { event: DomainEvent }).event)
}

export interface Folded {
  readonly state: State
  readonly events: readonly DomainEvent[]
}

/** The state that the journal tells. Nothing may be written on a stream with an event that this release does not know. */
export async function foldStream(
  queries: Queries,
  aggregate: AnyAggregate,
  stream: string,
  version: number,
): Promise<Folded> {
  const events = lift(aggregate, stream, await eventsOf(queries, stream, 1, version))
  const state = events.reduce<State | null>((before, event) => aggregate.evolve(before, event), null)
  if (state === null || events.length !== version) throw new Outage('stream.unreadable', { stream, version })
  return { state, events }
}

/** Lifts events to the versions that this release knows. */
export function lift(aggregate: AnyAggregate, stream: string, events: readonly DomainEvent[]): DomainEvent[] {
  try {
    return events.map((event) => aggregate.upcast(event))
  } catch (error) {
    if (!(error instanceof UnknownEvent)) throw error
    throw new Outage('stream.unreadable', { stream, event: error.message }, { cause: error })
  }
}
