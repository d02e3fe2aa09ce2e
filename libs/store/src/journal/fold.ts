import { type Notice, UnknownEvent } from '@plenary/domain'
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

/** The state after events, and what holders are told on the way. */
export function evolveThrough(aggregate: AnyAggregate, before: State | null, events: readonly DomainEvent[]) {
  const notices: Notice[] = []
  let after: State | null = before
  for (const event of events) {
    const next = aggregate.evolve(after, event)
    notices.push(...aggregate.notices(after, next, event))
    after = next
  }
  return { after, notices }
}

export interface Folded {
  readonly state: State
  readonly notices: readonly Notice[]
  /** As they stand in the journal. */
  readonly events: readonly DomainEvent[]
}

/** The state that the journal tells. Nothing may be written on a stream with an event that this release does not know. */
export async function foldStream(
  queries: Queries,
  aggregate: AnyAggregate,
  stream: string,
  version: number,
): Promise<Folded> {
  const events = await eventsOf(queries, stream, 1, version)
  const { after: state, notices } = evolveThrough(aggregate, null, lift(aggregate, stream, events))
  if (state === null || events.length !== version) throw new Outage('stream.unreadable', { stream, version })
  return { state, notices, events }
}

/** Lifts events to the versions that this release knows. */
function lift(aggregate: AnyAggregate, stream: string, events: readonly DomainEvent[]): DomainEvent[] {
  try {
    return events.map((event) => aggregate.upcast(event))
  } catch (error) {
    if (!(error instanceof UnknownEvent)) throw error
    throw new Outage('stream.unreadable', { stream, event: error.message }, { cause: error })
  }
}
