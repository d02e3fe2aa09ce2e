import { describe, expect, test } from '@jest/globals'
import { aggregates, type StreamRef } from '@plenary/domain'
import type { AnyAggregate } from '@plenary/store'
import { project } from '../../libs/store/src/door/projection.js'
import type { StoredRow } from '../../libs/store/src/door/stored-rows.js'
import { evolveThrough } from '../../libs/store/src/journal/fold.js'
import { projectedTables } from '../../libs/store/src/tables/projected.js'
import { columnsOf } from '../../libs/store/src/tables/table.js'
import { RandomCommission } from '../simulation/random-commission.js'

/** Rows by table and key, as the door's function would leave them. */
type Tables = Map<string, StoredRow>
const keyColumns = new Map(projectedTables.map((one) => [one.name, columnsOf(one).filter(({ key }) => key)]))
const keyOf = (table: string, row: StoredRow) =>
  [table, ...(keyColumns.get(table) ?? []).map(({ name }) => String(row[name]))].join(' ')

function write(tables: Tables, { put, gone }: ReturnType<typeof project>): void {
  for (const [table, rows = []] of Object.entries(put))
    for (const row of rows) {
      const key = keyOf(table, row)
      if (table !== 'notice' || !tables.has(key)) tables.set(key, row)
    }
  for (const [table, rows = []] of Object.entries(gone)) for (const row of rows) tables.delete(keyOf(table, row))
}

/** The differences of every act of a whole life, one after another; and all at once at its end. */
function bothWays(seed: number, edition: string) {
  const { world } = new RandomCommission(seed, edition).live(1_200)
  const [live, rebuilt]: [Tables, Tables] = [new Map(), new Map()]
  const ruled = (ref: StreamRef, state: object | null) => state && { state, procedure: world.procedureOf(ref, state) }
  const originOf = (ref: StreamRef) => ({ ...ref, circle: 'circle', commission: 'commission' })
  for (const { ref, events, before, after } of world.deeds) {
    if (events.length === 0) continue
    const aggregate: AnyAggregate = aggregates[ref.kind]
    const { notices } = evolveThrough(aggregate, before, events)
    const now = ruled(ref, after)
    if (now) write(live, project(aggregate, originOf(ref), ruled(ref, before), now, notices))
  }
  for (const { ref, state, journal } of world.streams.values()) {
    const aggregate: AnyAggregate = aggregates[ref.kind]
    const { notices } = evolveThrough(aggregate, null, journal)
    // A copy, so that nothing remembered of the living state is used.
    const now = ruled(ref, structuredClone(state))
    if (now) write(rebuilt, project(aggregate, originOf(ref), null, now, notices))
  }
  return { live: Object.fromEntries([...live].sort()), rebuilt: Object.fromEntries([...rebuilt].sort()) }
}

describe('rows, duties and notices written act by act are those that are made anew from the journal', () => {
  test.each([
    ['icmec', 1],
    ['icmec', 2],
    ['default', 5],
    ['three-stages', 4],
  ])('of a whole life under %s, seed %i', (edition, seed) => {
    const { live, rebuilt } = bothWays(seed, edition)
    expect(Object.keys(live).length).toBeGreaterThan(30)
    expect(live).toEqual(rebuilt)
  })
})
