import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates, contentsIn, type Desk, type RestrictedCircle } from '@plenary/domain'
import type { AnyAggregate, Store } from '@plenary/store'
import { circleId } from '../../libs/store/src/door/identity.js'
import { project } from '../../libs/store/src/door/projection.js'
import type { StoredRow } from '../../libs/store/src/door/stored-rows.js'
import { evolveThrough } from '../../libs/store/src/journal/fold.js'
import { canonical } from '../../libs/store/src/journal/payload.js'
import { projectedTables } from '../../libs/store/src/tables/projected.js'
import { columnsOf } from '../../libs/store/src/tables/table.js'
import type { Life } from '../simulation/life.js'
import { RandomCommission } from '../simulation/random-commission.js'
import { asTheDoor } from '../support/as-the-door.js'
import { bringStores, type Stores } from '../support/tally-store.js'
import type { World } from '../support/world.js'
import type { Deed } from '../support/world-words.js'

let stores: Stores
let people: Store
let engine: Store
let owner: Store
beforeAll(async () => {
  stores = await bringStores()
  const real = { aggregates, almanac: almanacOf(calendars) }
  people = stores.open('owner', real)
  engine = stores.open('engine', real)
  owner = stores.open('owner', real)
}, 60_000)
afterAll(() => stores.stop(), 60_000)

/** The rules that the commission is founded with, and those that are proposed to it. */
type Rules = Pick<Life, 'rules' | 'revised'>

/** What a part has prepared is kept under the ids that it has in the life. */
async function lodge({ id, part }: Desk, commission: string, { deeds, lodgings }: World): Promise<void> {
  const named = contentsIn(deeds.filter(({ ref }) => ref.id === id).map(({ events }) => events))
  const ids = new Set(named.map(({ content }) => content))
  for (const { id: content, salt, text } of lodgings.contents.values())
    if (ids.has(content))
      await stores.sql("insert into content values ($1, $2, decode($3, 'hex'), convert_to($4, 'UTF8'))", [
        ...[content, circleId(commission, part), salt, text],
      ])
}

/** The same act at the door, when it happened. */
async function knock({ actor, ref, command, at }: Deed, commission: string, { rules, revised }: Rules) {
  const { door } = actor.kind === 'person' ? people : engine
  const part = command.type === 'NoteSession' && ref.kind === 'desk' ? { part: String(command.part) } : {}
  const brought = { FoundCommission: { rules }, ProposeEdition: { rules: revised } }[command.type]
  return door.knock({ actor, stream: ref, commission, command, receivedAt: at, ...part, ...brought })
}

type Tables = Readonly<Record<string, readonly StoredRow[]>>
const ordered = (rows: readonly StoredRow[]) => [...rows].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))

/** Every row of the commission as PostgreSQL has it. */
async function storedRows(commission: string): Promise<Tables> {
  const tables = projectedTables.map(async (table): Promise<[string, StoredRow[]]> => {
    const names = columnsOf(table).map(({ name, type }) => `"${name}"${type === 'date' ? `::text as "${name}"` : ''}`)
    const rows = await stores.sql<Record<string, unknown>>(
      `select ${names.join(', ')} from "${table.name}" where stream in (select id from stream where commission = $1)`,
      [commission],
    )
    const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
    return [table.name, rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)])))]
  })
  return Object.fromEntries((await Promise.all(tables)).map(([name, rows]) => [name, ordered(rows)]))
}

/** What a holder was told once is not told again under the same key: of two acts of one instant the first tells. */
const told = (notices: readonly StoredRow[]) =>
  notices.filter(({ key }, i) => notices.findIndex((one) => one.key === key) === i)

/** That of the document, for what is kept with it. */
function restrictedCircle(world: World, kept: RestrictedCircle | null): string | undefined {
  if (!kept || 'stream' in kept) return kept?.stream
  return world.all('document').find(({ card }) => card === kept.card)?.id
}

/** Every row that follows from the journals that the pure core has written. */
function pureRows(world: World, commission: string): Tables {
  const tables: Record<string, StoredRow[]> = Object.fromEntries(projectedTables.map(({ name }) => [name, []]))
  for (const { ref, state, journal } of world.streams.values()) {
    const aggregate: AnyAggregate = aggregates[ref.kind]
    if (!state) continue
    const { notices } = evolveThrough(aggregate, null, journal)
    const part = ref.kind === 'desk' ? (state as { readonly part: string }).part : undefined
    const circle = restrictedCircle(world, aggregate.keptIn?.(state) ?? null) ?? circleId(commission, part)
    const origin = { ...ref, circle, commission }
    const after = { state, procedure: world.procedureOf(ref, state) }
    const { put } = project(aggregate, origin, null, after, notices)
    for (const [table, rows = []] of Object.entries(put))
      tables[table]?.push(...(table === 'notice' ? told(rows) : rows))
  }
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, ordered(rows)]))
}

describe('a life of the simulation, act by act through the door', () => {
  test.each([
    ['icmec', 1, 300],
    ['icmec', 8, 500],
    ['default', 2, 400],
    ['board', 6, 400],
    ['three-stages', 4, 400],
  ])(
    'makes the same events and leaves the same rows as the pure core, made anew too: %s, seed %i',
    async (edition, seed, moves) => {
      const commission = crypto.randomUUID()
      const { life, world } = new RandomCommission(seed, edition, asTheDoor(commission)).live(moves)
      const asked = world.deeds.filter(({ handedIn }) => !handedIn)
      for (const desk of world.all('desk')) await lodge(desk, commission, world)
      for (const deed of asked) expect(await knock(deed, commission, life)).toMatchObject({ events: deed.events })
      const pure = JSON.parse(JSON.stringify(pureRows(world, commission))) as Tables
      expect(Object.values(pure).flat().length).toBeGreaterThan(60)
      expect(await storedRows(commission)).toEqual(pure)
      for (const id of world.streams.keys()) await owner.journal.rebuild(id)
      expect(await storedRows(commission)).toEqual(pure)
    },
    120_000,
  )
})
