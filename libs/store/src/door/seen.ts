import type { StreamKind, StreamRef } from '@plenary/domain'
import { foldStream } from '../journal/fold.js'
import { circleId } from './identity.js'
import { refuse } from './refusals.js'
import type { Room } from './room.js'
import type { Kept } from './state-cache.js'
import type { AnyAggregate, Knock, State } from './words.js'

/** One stream as it stood when it was looked at; `state` is null before its first event. */
export interface Seen {
  readonly ref: StreamRef
  readonly aggregate: AnyAggregate
  readonly circle: string
  readonly commission: string
  readonly part?: string
  readonly version: number
  readonly rebuiltAt: number | null
  readonly state: State | null
  /** How far the commission's clock is ahead of the server's. */
  readonly offset: number
}
export type Place = Pick<Knock, 'stream' | 'commission' | 'part'>

export interface StreamRow {
  kind: StreamKind | null
  circle: string
  commission: string
  version: number
  rebuilt_at: number | null
  shape: number
  /** Null where the state is the one that was kept when the question was asked. */
  state: string | null
  offset_ms: number
}

/** A stream of another kind or another commission than the caller named is not known to the caller. */
export async function seenFrom(room: Room, place: Place, row: StreamRow, kept?: Kept): Promise<Seen> {
  const { stream: ref, part } = place
  const aggregate = room.aggregates[ref.kind]
  const commission = row.kind === null ? place.commission : row.commission
  if (!aggregate || commission === undefined || commission !== (place.commission ?? commission))
    return refuse.streamUnknown({ stream: ref.id })
  const where = { ref, aggregate, commission, offset: row.offset_ms, ...(part !== undefined && { part }) }
  if (row.kind === null) return { ...where, circle: circleId(commission, part), ...nothingYet }
  if (row.kind !== ref.kind) return refuse.streamUnknown({ stream: ref.id })
  return {
    ...where,
    circle: row.circle,
    version: row.version,
    rebuiltAt: row.rebuilt_at,
    state: await stateFrom(room, aggregate, { id: ref.id, commission }, row, kept),
  }
}

const nothingYet = { version: 0, rebuiltAt: null, state: null }

/** The state of a row: as kept, as stored, or, where it was stored in another shape, folded anew. */
export async function stateFrom(
  { cache, database }: Room,
  aggregate: AnyAggregate,
  { id, commission }: { readonly id: string; readonly commission: string },
  { version, rebuilt_at: rebuiltAt, shape, state: text }: Pick<StreamRow, 'version' | 'rebuilt_at' | 'shape' | 'state'>,
  kept?: Kept,
): Promise<State> {
  if (text === null && kept) return kept.state
  const stored = text !== null && shape === aggregate.shape
  const state = stored ? (JSON.parse(text) as State) : (await foldStream(database, aggregate, id, version)).state
  cache.keep(id, { commission, version, rebuiltAt, state, size: text?.length ?? 0 })
  return state
}
