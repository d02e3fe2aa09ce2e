import { isDeepStrictEqual } from 'node:util'
import type { Duty, RowSource, Ruled as RuledOf } from '@plenary/domain'
import type { AnyAggregate, State } from './words.js'

/** A state with the edition of the rules that it pins. */
export type Ruled = RuledOf<State>

/** Rows to write and rows to take away, as the domain gives them, by the name of their table. */
export interface RowChange {
  readonly table: string
  readonly put: readonly object[]
  readonly gone: readonly object[]
}
type Rows = RowSource<State, unknown, object>

/** Read rows that differ; an entity that stayed the same object is looked at only where what is beside it changed. */
export function rowChanges(aggregate: AnyAggregate, before: State | null, after: State): RowChange[] {
  return Object.entries(aggregate.rows)
    .map(([table, source]) => ({ table, ...changesOf(source as Rows, before, after) }))
    .filter(({ put, gone }) => put.length > 0 || gone.length > 0)
}

function changesOf(source: Rows, before: State | null, after: State) {
  const old = before === null ? {} : source.of(before)
  const now = source.of(after)
  const put: object[] = []
  const gone: object[] = []
  const isBesideSame = before === null || source.beside?.(before) === source.beside?.(after)
  if (old === now && isBesideSame) return { put, gone }
  for (const [key, entity] of Object.entries(now)) {
    if (old[key] === entity && isBesideSame) continue
    const row = source.row(entity, after)
    const known = before !== null && Object.hasOwn(old, key) ? source.row(old[key], before) : null
    if (!isDeepStrictEqual(known, row)) put.push(row)
  }
  for (const key of Object.keys(old)) if (!Object.hasOwn(now, key)) gone.push(source.row(old[key], before as State))
  return { put, gone }
}

export interface DutyDifference {
  readonly before: Duty | null
  readonly after: Duty | null
}

/** Duties that came, went or changed. */
export function dutyDifferences(aggregate: AnyAggregate, before: Ruled | null, after: Ruled): DutyDifference[] {
  const old = before === null ? noDuties : dutiesOf(aggregate, before)
  const now = dutiesOf(aggregate, after)
  const changed: DutyDifference[] = []
  for (const [key, duty] of now) {
    const known = old.get(key) ?? null
    if (known !== duty && !isDeepStrictEqual(known, duty)) changed.push({ before: known, after: duty })
  }
  for (const [key, duty] of old) if (!now.has(key)) changed.push({ before: duty, after: null })
  return changed
}

const noDuties: ReadonlyMap<string, Duty> = new Map()
/** A state is asked for its duties once: the answer after one act is the answer before the next. */
const asked = new WeakMap<State, ReadonlyMap<string, Duty>>()

export function dutiesOf(aggregate: AnyAggregate, { state, procedure }: Ruled): ReadonlyMap<string, Duty> {
  const known = asked.get(state)
  if (known) return known
  const duties = new Map(aggregate.duties(state, procedure).map((duty) => [duty.key, duty]))
  asked.set(state, duties)
  return duties
}
