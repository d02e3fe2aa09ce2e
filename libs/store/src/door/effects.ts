import { conductors } from '@plenary/contract'
import type { Tell } from '@plenary/domain'
import type { Act } from './decide.js'
import { dutyDifferences, rowChanges } from './differences.js'
import { type Origin, storedDuty, storedNotice, storedRow, type StoredRow } from './stored-rows.js'

/** A row of the outbox as the door's function takes it. */
interface Sending {
  readonly what: 'nudge' | 'tell'
  readonly kind: string
  readonly stream: string
  readonly part?: string
  readonly source?: string
  readonly source_version?: number
  readonly fact?: Tell['fact']
}
/** Everything that follows from an act besides the new state itself. */
export interface Effects {
  readonly calls: boolean
  readonly open: boolean
  readonly nextAt: number | null
  readonly put: Readonly<Partial<Record<string, readonly StoredRow[]>>>
  readonly gone: Readonly<Partial<Record<string, readonly StoredRow[]>>>
  readonly outbox: readonly Sending[]
}

/** `byConductor`: the stream's own conductor asked; it gets the new look as its answer and needs no nudge. */
export function effectsOf(act: Act, byConductor: boolean): Effects {
  const { seen, before, after } = act
  const { aggregate, ref } = seen
  const { calls, ended } = aggregate.situation(after.state, after.procedure)
  const conducted = ref.kind in conductors
  const justEnded = ended && before !== null && !aggregate.situation(before.state, before.procedure).ended
  const nudged = conducted && !byConductor && ((calls && !ended) || justEnded)
  return {
    calls: conducted && calls && !ended,
    open: !ended,
    nextAt: aggregate.nextAt(after.state, after.procedure),
    ...rowsOf(act),
    outbox: [...tellsOf(act), ...(nudged ? [{ what: 'nudge', kind: ref.kind, stream: ref.id } as const] : [])],
  }
}

const tellsOf = ({ seen, before, after, events, version }: Act): Sending[] =>
  seen.aggregate.tells(before?.state ?? null, after.state, events).map(({ to, part, fact }) => ({
    what: 'tell',
    kind: to.kind,
    stream: to.id,
    ...(part !== undefined && { part }),
    source: seen.ref.id,
    source_version: version,
    fact,
  }))

function rowsOf({ seen, before, after, notices }: Act) {
  const origin: Origin = { ...seen.ref, circle: seen.circle, commission: seen.commission }
  const put: Partial<Record<string, StoredRow[]>> = {}
  const gone: Partial<Record<string, StoredRow[]>> = {}
  for (const { table, ...change } of rowChanges(seen.aggregate, before?.state ?? null, after.state)) {
    if (change.put.length > 0) put[table] = change.put.map((row) => storedRow(table, origin, row))
    if (change.gone.length > 0) gone[table] = change.gone.map((row) => storedRow(table, origin, row))
  }
  for (const { before: was, after: is } of dutyDifferences(seen.aggregate, before, after)) {
    if (is) (put.duty ??= []).push(storedDuty(origin, is))
    else if (was) (gone.duty ??= []).push(storedDuty(origin, was))
  }
  if (notices.length > 0) put.notice = notices.map((one) => storedNotice(origin, one))
  return { put, gone }
}
