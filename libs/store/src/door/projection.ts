import { conductors } from '@plenary/contract'
import type { Notice, StreamRef } from '@plenary/domain'
import { dutyDifferences, rowChanges, type Ruled } from './differences.js'
import { type Origin, storedDuty, storedNotice, storedRow, type StoredRow } from './stored-rows.js'
import type { AnyAggregate } from './words.js'

/** How a stream stands: whether its conductor has something to do, whether it goes on, when time has. */
export interface Standing {
  readonly calls: boolean
  readonly open: boolean
  readonly nextAt: number | null
}
type Rows = Readonly<Partial<Record<string, readonly StoredRow[]>>>
/** Rows to write and to take away, by table. */
export interface Projection {
  readonly put: Rows
  readonly gone: Rows
}

export function standingOf(
  aggregate: AnyAggregate,
  { kind }: Pick<StreamRef, 'kind'>,
  { state, procedure }: Ruled,
): Standing {
  const { calls, ended } = aggregate.situation(state, procedure)
  return { calls: kind in conductors && calls && !ended, open: !ended, nextAt: aggregate.nextAt(state, procedure) }
}

/** From null: everything that the stream has in rows, duties and notices. */
export function project(
  aggregate: AnyAggregate,
  origin: Origin,
  before: Ruled | null,
  after: Ruled,
  notices: readonly Notice[],
): Projection {
  const put: Partial<Record<string, StoredRow[]>> = {}
  const gone: Partial<Record<string, StoredRow[]>> = {}
  for (const { table, ...change } of rowChanges(aggregate, before?.state ?? null, after.state)) {
    if (change.put.length > 0) put[table] = change.put.map((row) => storedRow(table, origin, row))
    if (change.gone.length > 0) gone[table] = change.gone.map((row) => storedRow(table, origin, row))
  }
  for (const { before: was, after: is } of dutyDifferences(aggregate, before, after)) {
    if (is) (put.duty ??= []).push(storedDuty(origin, is))
    else if (was) (gone.duty ??= []).push(storedDuty(origin, was))
  }
  if (notices.length > 0) put.notice = notices.map((one) => storedNotice(origin, one))
  return { put, gone }
}
