import { pinnedName } from '@plenary/domain'
import type { Almanac, Calendars, CalendarTable, Resolve } from '@plenary/domain'
import { canonical, sha256 } from '../../libs/store/src/journal/payload.js'

/** As the door has it. */
const hashOf = (table: CalendarTable): string => sha256(canonical(table)).toString('hex')
const found = (table: CalendarTable) => ({ table, hash: hashOf(table) })
type Found = ReturnType<typeof found>

/** Thousands of worlds count by the same almanac: it is made ready once. */
const ready = new WeakMap<Almanac, { readonly resolve: Resolve; readonly tables: ReadonlyMap<string, Found> }>()
const readied = (almanac: Almanac) => {
  const { tables, resolveBy } = almanac
  const made = ready.get(almanac) ?? {
    resolve: resolveBy(tables),
    tables: new Map(tables.map((table) => [table.name, found(table)])),
  }
  ready.set(almanac, made)
  return made
}

/** The tables of a world in memory: those of the almanac, and those that acts have kept. */
export class KeptCalendars implements Calendars {
  private readonly kept = new Map<string, Found>()
  private counted: Resolve

  constructor(private readonly almanac: Almanac) {
    this.counted = readied(almanac).resolve
  }

  get tzdata(): string {
    return this.almanac.tzdata
  }
  readonly resolve: Resolve = (...asked) => this.counted(...asked)
  readonly find: Calendars['find'] = (name) => readied(this.almanac).tables.get(name) ?? this.kept.get(name)

  readonly keep: Calendars['keep'] = (table) => {
    const one = found(table)
    const name = pinnedName(table, one.hash)
    if (!this.kept.has(name)) {
      this.kept.set(name, one)
      const brought = [...this.kept].map(([name, { table }]) => ({ ...table, name }))
      this.counted = this.almanac.resolveBy([...this.almanac.tables, ...brought])
    }
    return { name, hash: one.hash }
  }
}
