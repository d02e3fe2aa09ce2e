import type { Database, Statement } from '../database/database.js'
import { entryText } from '../journal/payload.js'
import type { Act } from './decide.js'
import type { Effects } from './effects.js'
import { type Claim, receiptFor } from './receipts.js'
import type { StateCache } from './state-cache.js'
import { stateBytes } from './state-bytes.js'
import type { Content } from './texts.js'

const record: Statement = { name: 'record', text: 'select record_act($1, $2, $3, $4, $5) as recorded' }
const recordBoth: Statement = {
  name: 'record_both',
  text: 'select record_both($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as recorded',
}

export interface Recording {
  readonly act: Act
  readonly effects: Effects
  readonly contents: readonly Content[]
  readonly claim: Claim | null
}

/** One trip, one transaction: both acts or neither. False: another act was first, and nothing was written. */
export async function recordActs(
  database: Database,
  cache: StateCache,
  recordings: readonly [Recording] | readonly [Recording, Recording],
): Promise<boolean> {
  const states = recordings.map(({ act }) => stateBytes(act.after.state))
  const values = recordings.flatMap((one, index) => valuesOf(one, states[index] as Buffer))
  const [row] = await database.all<{ recorded: boolean }>(recordings.length === 1 ? record : recordBoth, values)
  if (!row?.recorded) return false
  for (const [index, { act }] of recordings.entries()) {
    const { seen, version, after } = act
    const { commission, rebuiltAt } = seen
    const size = (states[index] as Buffer).length
    cache.keep(seen.ref.id, { commission, version, rebuiltAt, state: after.state, size })
  }
  return true
}

function valuesOf(recording: Recording, state: Buffer): unknown[] {
  const { act, claim } = recording
  const payloads = act.texts.map((event, index) =>
    entryText(act.seen.ref, act.seen.version + index + 1, act.actor, event, claim?.key),
  )
  const types = act.events.map(({ type }) => type)
  return [JSON.stringify(headOf(recording)), state, types, payloads, JSON.stringify(changesOf(recording, payloads))]
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
