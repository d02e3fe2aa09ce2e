import type { Database, Statement } from '../database/database.js'
import { entryText } from '../journal/payload.js'
import type { Act } from './decide.js'
import type { Effects } from './effects.js'
import { type Claim, receiptFor } from './receipts.js'
import type { StateCache } from './state-cache.js'
import { stateBytes } from './state-bytes.js'
import type { Content } from './texts.js'

const record: Statement = { name: 'record', text: 'select record_act($1, $2, $3, $4, $5) as recorded' }

export interface Recording {
  readonly act: Act
  readonly effects: Effects
  readonly contents: readonly Content[]
  readonly claim: Claim | null
}

/** One trip, one transaction. False: another act on the stream was first, and nothing was written. */
export async function recordAct(database: Database, cache: StateCache, recording: Recording): Promise<boolean> {
  const { act, claim } = recording
  const state = stateBytes(act.after.state)
  const payloads = act.texts.map((event, index) =>
    entryText(act.seen.ref, act.seen.version + index + 1, act.actor, event, claim?.key),
  )
  const types = act.events.map(({ type }) => type)
  const values = [
    JSON.stringify(headOf(recording)),
    state,
    types,
    payloads,
    JSON.stringify(changesOf(recording, payloads)),
  ]
  const [row] = await database.all<{ recorded: boolean }>(record, values)
  if (!row?.recorded) return false
  cache.keep(act.seen.ref.id, {
    version: act.version,
    rebuiltAt: act.seen.rebuiltAt,
    state: act.after.state,
    size: state.length,
  })
  return true
}

function headOf({ act, effects, claim }: Recording) {
  const { seen } = act
  return {
    stream: seen.ref.id,
    kind: seen.ref.kind,
    circle: seen.circle,
    commission: seen.commission,
    part: seen.part,
    was: seen.version,
    rebuilt_at: seen.rebuiltAt,
    version: act.version,
    shape: seen.aggregate.shape,
    calls: effects.calls,
    open: effects.open,
    next_at: effects.nextAt,
    at: act.at,
    by_time: act.actor.kind === 'time',
    ...(claim && receiptFor(claim)),
  }
}

/** What is empty is left out: the function then does not touch its table. A text that no event names is not kept. */
function changesOf(
  { act: { edition, brought }, effects: { put, gone, outbox }, contents }: Recording,
  payloads: readonly string[],
) {
  const named = contents.filter(({ id }) => payloads.some((payload) => payload.includes(id)))
  return {
    ...(Object.keys(put).length > 0 && { put }),
    ...(Object.keys(gone).length > 0 && { gone }),
    ...(outbox.length > 0 && { outbox }),
    ...(named.length > 0 && { contents: named }),
    ...(edition && { edition }),
    ...(brought.length > 0 && { calendars: brought }),
  }
}
