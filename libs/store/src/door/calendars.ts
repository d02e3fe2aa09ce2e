import {
  type Almanac,
  type CalendarTable,
  type Calendars as Known,
  isBrought,
  type PinnedCalendar,
  pinnedName,
  type Resolve,
} from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import { canonical, sha256 } from '../journal/payload.js'
import { Kept } from './kept.js'
import type { AnyAggregate, Command, State } from './words.js'

/** A name holds the first digits of the hash; one that holds others names nothing. */
const calendarByName: Statement = {
  name: 'calendar_by_name',
  text: `select hash, body from calendar where name = $1 and right(name, 13) = '@' || left(hash, 12)`,
}

/** A table that an act brought, as it is kept with it. */
export interface BroughtCalendar extends PinnedCalendar {
  readonly body: string
}
/** What deciding counts by; `brought` grows as the act keeps tables. */
export interface Counting {
  readonly resolve: Resolve
  readonly calendars: Known
  readonly brought: readonly BroughtCalendar[]
  /** All that can be counted by, under the names by which they are asked for. */
  readonly tables: readonly CalendarTable[]
}
type Found = ReturnType<Known['find']> & object

const foundIn = (table: CalendarTable, body = canonical(table)): Found & { readonly body: string } => ({
  table,
  body,
  hash: sha256(body).toString('hex'),
})
const tableOf = ({ body }: BroughtCalendar): CalendarTable => JSON.parse(body) as CalendarTable

/** Tables of non-working days: those of this release, and those that were brought to commissions. */
export class Calendars {
  readonly #shipped: ReadonlyMap<string, Found>
  readonly #resolves = new Map<string, Resolve>()
  readonly #kept: Kept<CalendarTable>

  constructor(
    database: Database,
    private readonly almanac: Almanac,
  ) {
    this.#kept = new Kept(database, 'calendar', calendarByName)
    this.#shipped = new Map(almanac.tables.map((table) => [table.name, foundIn(table)]))
  }

  /** For an act on that stream, or to look at it. `before`: tables that are not kept yet, by an act that is only tried. */
  async countingFor(
    aggregate: AnyAggregate,
    state: State | null,
    command?: Command,
    before: readonly BroughtCalendar[] = [],
  ): Promise<Counting> {
    const here = new Map(before.map((one) => [one.name, tableOf(one)]))
    const names = [...new Set(aggregate.calendars?.(state, command) ?? [])].filter(isBrought).sort()
    for (const name of names) if (!here.has(name)) here.set(name, await this.#kept.pinned(name))
    const brought = [...before]
    const keep = (table: CalendarTable): PinnedCalendar => {
      const { hash, body } = foundIn(table)
      const pinned = { name: pinnedName(table, hash), hash }
      if (!brought.some(({ name }) => name === pinned.name)) brought.push({ ...pinned, body })
      return pinned
    }
    // Hashed only where a plan names what it rests on: most acts do not.
    const find = (name: string) => {
      const table = here.get(name)
      return this.#shipped.get(name) ?? (table && foundIn(table))
    }
    const tables = [...this.almanac.tables, ...[...here].map(([name, table]) => ({ ...table, name }))]
    const calendars = { find, keep, tzdata: this.almanac.tzdata }
    return { resolve: this.#resolve([...here.keys()], tables), calendars, brought, tables }
  }

  /** A table by the name under which it is shipped or kept. */
  async get(name: string): Promise<CalendarTable> {
    return this.#shipped.get(name)?.table ?? this.#kept.pinned(name)
  }

  /** Throws the Outage where a stream pins a table that cannot be read. */
  async check(aggregate: AnyAggregate, state: State): Promise<void> {
    for (const name of aggregate.calendars?.(state) ?? []) await this.#kept.pinned(name)
  }

  /** Under their names tables never change, so counting by the same names is the same. */
  #resolve(brought: readonly string[], tables: readonly CalendarTable[]): Resolve {
    const key = brought.toSorted().join(' ')
    const resolve = this.#resolves.get(key) ?? this.almanac.resolveBy(tables)
    this.#resolves.set(key, resolve)
    return resolve
  }
}
