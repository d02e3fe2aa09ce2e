import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars, procedure } from '@plenary/data'
import { aggregates, type Procedure } from '@plenary/domain'
import { editionOf, type AnyAggregate, type Store } from '@plenary/store'
import { circleId, idsOf } from '../../libs/store/src/door/identity.js'
import { project } from '../../libs/store/src/door/projection.js'
import type { StoredRow } from '../../libs/store/src/door/stored-rows.js'
import { evolveThrough } from '../../libs/store/src/journal/fold.js'
import { canonical } from '../../libs/store/src/journal/payload.js'
import { projectedTables } from '../../libs/store/src/tables/projected.js'
import { columnsOf } from '../../libs/store/src/tables/table.js'
import { RandomCommission } from '../simulation/random-commission.js'
import type { Manners } from '../support/manners.js'
import { bringStores, type Stores } from '../support/tally-store.js'
import type { Deed, Recorded, Stream } from '../support/world-words.js'

let stores: Stores
let people: Store
let engine: Store
let owner: Store
beforeAll(async () => {
  stores = await bringStores()
  const real = { aggregates, almanac: almanacOf(calendars) }
  people = stores.open('api', real)
  engine = stores.open('engine', real)
  owner = stores.open('owner', real)
}, 60_000)
afterAll(() => stores.stop(), 60_000)

/** A world that names what is new, and reads back what happened, as the door does. */
const asTheDoor = (commission: string): Manners => ({
  commission,
  hashOf: (edition) => editionOf(edition).hash,
  idFor: (stream, subject) => idsOf(stream)(...subject),
  recorded: (event) => JSON.parse(canonical(event)) as Recorded,
})

/** The same act at the door, when it happened. */
async function knock({ actor, ref, command, at }: Deed, commission: string, rules: Procedure) {
  const { door } = actor.kind === 'person' ? people : engine
  const part = ref.kind === 'desk' ? { part: String(command.part) } : {}
  const brought = command.type === 'FoundCommission' ? { rules } : {}
  return door.knock({ actor, stream: ref, commission, command, receivedAt: at, ...part, ...brought })
}

type Tables = Readonly<Record<string, readonly StoredRow[]>>
const ordered = (rows: readonly StoredRow[]) => [...rows].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))

/** Every row of the commission as PostgreSQL has it. */
async function storedRows(commission: string): Promise<Tables> {
  const tables = projectedTables.map(async (table): Promise<[string, StoredRow[]]> => {
    const names = columnsOf(table).map(({ name }) => `"${name}"`)
    const rows = await stores.sql<Record<string, unknown>>(
      `select ${names.join(', ')} from "${table.name}" where stream in (select id from stream where commission = $1)`,
      [commission],
    )
    const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
    return [table.name, rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)])))]
  })
  return Object.fromEntries((await Promise.all(tables)).map(([name, rows]) => [name, ordered(rows)]))
}

/** Every row that follows from the journals that the pure core has written. */
function pureRows(streams: Iterable<Stream>, commission: string, rules: Procedure): Tables {
  const tables: Record<string, StoredRow[]> = Object.fromEntries(projectedTables.map(({ name }) => [name, []]))
  for (const { ref, state, journal } of streams) {
    const aggregate: AnyAggregate = aggregates[ref.kind]
    if (!state) continue
    const { notices } = evolveThrough(aggregate, null, journal)
    const part = ref.kind === 'desk' ? (state as { readonly part: string }).part : undefined
    const origin = { ...ref, circle: circleId(commission, part), commission }
    const after = { state, procedure: aggregate.edition(state) === null ? null : rules }
    const { put } = project(aggregate, origin, null, after, notices)
    for (const [table, rows = []] of Object.entries(put)) tables[table]?.push(...rows)
  }
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, ordered(rows)]))
}

describe('a life of the simulation, act by act through the door', () => {
  test.each([
    ['icmec', 1, 300],
    ['icmec', 8, 500],
    ['default', 2, 400],
    ['board', 3, 400],
    ['three-stages', 4, 400],
  ])(
    'makes the same events and leaves the same rows as the pure core, made anew too: %s, seed %i',
    async (edition, seed, moves) => {
      const commission = crypto.randomUUID()
      const rules = procedure(edition)
      const { world } = new RandomCommission(seed, edition, asTheDoor(commission)).live(moves)
      for (const deed of world.deeds)
        expect(await knock(deed, commission, rules)).toMatchObject({ events: deed.events })
      const pure = JSON.parse(JSON.stringify(pureRows(world.streams.values(), commission, rules))) as Tables
      expect(Object.values(pure).flat().length).toBeGreaterThan(100)
      expect(await storedRows(commission)).toEqual(pure)
      for (const id of world.streams.keys()) await owner.journal.rebuild(id)
      expect(await storedRows(commission)).toEqual(pure)
    },
    120_000,
  )
})
