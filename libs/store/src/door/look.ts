import { Refusal, type StreamRef } from '@plenary/domain'
import type { Statement } from '../database/database.js'
import { circleId, isId } from './identity.js'
import { momentSql } from './moments.js'
import type { Receipt } from './receipts.js'
import { refuse } from './refusals.js'
import type { Room } from './room.js'
import { type Place, type Seen, type StreamRow, seenFrom, stateFrom } from './seen.js'
import type { Dated } from './standing.js'
import type { Kept } from './state-cache.js'
import type { State } from './words.js'

export interface Account {
  readonly id: string
  readonly person: string
  readonly commission: string
  readonly language: string
  /** The one office in which the credential lets its holder act; null: any that the person holds. */
  readonly office: string | null
  /** The offices that they hold by what was said of them where they signed in. */
  readonly claimed: readonly string[]
}
/** What one look brings: the stream, the state of its commission, an earlier answer, whose the credential is. */
export interface Visit {
  readonly seen: Seen
  readonly commission: State | null
  readonly receipt: Receipt | null
  readonly account: Account | null
  /** Whose receipts were looked at: the holder of the credential, or the person who was named. */
  readonly person: string | null
}
export interface Caller {
  /** SHA-256 of the credential: a bearer token or a sign-in. */
  readonly token?: Buffer
  readonly person?: string
  readonly key?: string
}

/** For `coalesce`, which PostgreSQL does not hold for leakproof: under row security it would ask no index for it. */
const either = (one: string, other: string) => `case when ${one} is null then ${other} else ${one} end`
const ofCommission = either('s.commission', '$3')

const streamColumns = `s.kind, s.circle, s.commission, s.version, s.rebuilt_at, s.shape,
  case when (s.version, s.rebuilt_at) is distinct from ($2, $4::bigint) then s.state end as state,
  coalesce(o.offset_ms, 0) as offset_ms`
const streamAndClock = `(select $1::uuid as id) asked
  left join stream s on s.id = asked.id
  left join clock o on o.commission = ${ofCommission}`

/** For the engine, which has no receipts and may not see a token. */
const look: Statement = { name: 'look', text: `select ${streamColumns} from ${streamAndClock}` }

const visit: Statement = {
  name: 'visit',
  text: `select ${streamColumns}, ${momentSql} as moment,
      c.version as c_version, c.rebuilt_at as c_rebuilt_at, c.shape as c_shape,
      case when (c.version, c.rebuilt_at) is distinct from ($5, $6::bigint) then c.state end as c_state,
      r.salt, r.request, r.stream as r_stream, r.first_version, r.last_version,
      a.account, a.person, a.commission as a_commission, a.language, a.office,
      array(select h.office from claims_held($7) h) as claimed
    from ${streamAndClock}
    left join stream c on c.id = ${ofCommission} and c.kind = 'commission'
    left join holder_of($7) a on true
    left join receipt r on r.circle = ${either('s.circle', '$8')} and r.actor = ${either('a.person', '$9')} and r.key = $10`,
}
interface VisitRow extends StreamRow, Dated {
  c_version: number | null
  c_rebuilt_at: number | null
  c_shape: number
  c_state: string | null
  salt: Buffer
  request: Buffer | null
  r_stream: string
  first_version: number
  last_version: number
  account: string | null
  person: string | null
  a_commission: string
  language: string
  office: string | null
  claimed: string[]
}

const asked = ({ id }: StreamRef, kept: Kept | undefined, commission: string | undefined) => [
  id,
  kept?.version ?? null,
  commission ?? null,
  kept?.rebuiltAt ?? null,
]

/** One trip: where the stream stands. Its state travels only if this process holds another version. */
export async function lookAt(room: Room, place: Place): Promise<Seen> {
  const { stream, commission } = known(place)
  const kept = room.cache.get(stream.id)
  const [row] = await room.database.all<StreamRow>(look, asked(stream, kept, commission))
  return seenFrom(room, place, row as StreamRow, kept)
}

/** The same by a stream's name alone; null: there is no such stream. */
export async function find(room: Room, stream: StreamRef): Promise<Seen | null> {
  return lookAt(room, { stream }).catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 404) return null
    throw error
  })
}

/** The same for a person: with the commission's state, the receipt of the key and the holder of the credential. */
export async function visitFor(room: Room, place: Place, caller: Caller): Promise<Visit> {
  const { token, person, key } = caller
  const { stream, commission, part } = known(place)
  const kept = room.cache.get(stream.id)
  const whose = commission ?? kept?.commission
  const ours = whose === undefined ? undefined : room.cache.get(whose)
  const row = await visited(room, caller, [
    ...asked(stream, kept, commission),
    ours?.version ?? null,
    ours?.rebuiltAt ?? null,
    token ?? null,
    commission === undefined ? null : circleId(commission, part),
    person ?? null,
    key ?? null,
  ])
  const seen = await seenFrom(room, place, row, kept)
  const { commission: aggregate } = room.aggregates
  const { c_version, c_rebuilt_at: rebuilt_at, c_shape: shape, c_state } = row
  const commissionRow = { version: c_version ?? 0, rebuilt_at, shape, state: c_state }
  const founded = aggregate && c_version !== null
  return {
    seen,
    commission: founded
      ? await stateFrom(room, aggregate, { id: seen.commission, commission: seen.commission }, commissionRow, ours)
      : null,
    receipt: receiptFrom(row),
    account: accountFrom(row),
    person: row.person ?? person ?? null,
  }
}

/** Who only reads is answered by what still stands, where this process has the states that belong to it. */
async function visited({ database, standing }: Room, { token, key }: Caller, values: readonly unknown[]) {
  const ask = async () => (await database.all<VisitRow>(visit, values))[0] as VisitRow
  if (!token || key !== undefined) return ask()
  const isLight = ({ state, c_state }: VisitRow) => state === null && c_state === null
  return standing.answer(token, JSON.stringify(values.filter((value) => value !== token)), ask, isLight)
}

const receiptFrom = ({ salt, request, r_stream, first_version, last_version }: VisitRow): Receipt | null =>
  request && { salt, request, stream: r_stream, firstVersion: first_version, lastVersion: last_version }

const accountFrom = ({ account: id, person, a_commission, language, office, claimed }: VisitRow): Account | null =>
  id === null || person === null ? null : { id, person, commission: a_commission, language, office, claimed }

function known(place: Place): Place {
  const ids = place.commission === undefined ? [place.stream.id] : [place.stream.id, place.commission]
  return ids.every(isId) ? place : refuse.streamUnknown({ stream: place.stream.id })
}
