import { type Change, changes, type StreamKind, UnknownEvent } from '@plenary/domain'
import type { Queries, Statement } from '../database/database.js'
import type { Aggregates, AnyAggregate, DomainEvent, State } from '../door/words.js'

interface Entry {
  readonly stream: string
  readonly kind: StreamKind
  readonly version: number
}
/** Old and new; absent: the entry is of an event that this release does not know. */
export interface Changed {
  readonly changes?: Change[]
}
interface Row {
  readonly stream: string
  readonly payload: string
}
interface Kept {
  readonly event: DomainEvent
}

const eventsOfStreams: Statement = {
  name: 'events_of_streams',
  text: `select j.stream, j.payload from unnest($1::uuid[], $2::int[]) as asked (stream, version)
    join journal j on j.stream = asked.stream and j.version <= asked.version order by j.stream, j.version`,
}

/** What each entry changed in its stream; that by which a stream begins changes nothing. */
export async function withChanges<E extends Entry>(
  queries: Queries,
  aggregates: Aggregates,
  entries: readonly E[],
): Promise<(E & Changed)[]> {
  const last = new Map(entries.map((entry) => [entry.stream, entry]))
  const asked = [[...last.keys()], [...last.values()].map(({ version }) => version)]
  const rows = Map.groupBy(await queries.all<Row>(eventsOfStreams, asked), ({ stream }) => stream)
  const told = new Map([...last].map(([id, { kind }]) => [id, statesIn(aggregates[kind], rows.get(id))]))
  return entries.map((entry) => {
    const states = told.get(entry.stream) ?? []
    const [before, after] = [states[entry.version - 2], states[entry.version - 1]]
    return { ...entry, ...(after && { changes: before ? changes(before, after) : [] }) }
  })
}

/** After each event of a stream, in order, as far as this release can read it. */
function statesIn(aggregate: AnyAggregate | undefined, rows: readonly Row[] = []): State[] {
  const states: State[] = []
  if (!aggregate) return states
  try {
    for (const { payload } of rows)
      states.push(aggregate.evolve(states.at(-1) ?? null, aggregate.upcast((JSON.parse(payload) as Kept).event)))
  } catch (error) {
    if (!(error instanceof UnknownEvent)) throw error
  }
  return states
}
