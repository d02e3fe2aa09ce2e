import { isDay } from '@plenary/domain'
import type { CalendarTable, Day, Title } from '@plenary/domain'
import { refuse } from './refusals.js'

/** One row of a file of days. */
interface DayRow {
  /** As `keyOf` its tables. */
  readonly state: string
  readonly date: Day
  readonly kind: 'holiday' | 'working'
  readonly name: string
}

const columns = ['state', 'date', 'kind', 'name']

/** A cell is bare or quoted, a quote within quotes is doubled; `null` where the line is neither. */
const cellsOf = (line: string): readonly string[] | null => {
  if (!/^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$/.test(line)) return null
  const cells = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g) ?? []
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim())
}

/** What tables are found by: those of one state are the same table under several names, that of the seat among them. */
const keyOf = ({ state, name }: CalendarTable): string => state ?? name

/** Tables are asked for by the state, or by their own name, which is that of the part. */
const keysOf = (tables: readonly CalendarTable[]): ReadonlyMap<string, string> =>
  new Map(tables.flatMap((table) => [table.name, keyOf(table)].map((asked) => [asked, keyOf(table)] as const)))

const rowOf = (line: string, row: number, keys: ReadonlyMap<string, string>): DayRow => {
  const cells = cellsOf(line)
  const [asked = '', date = '', kind = '', name = ''] = cells ?? []
  if (cells?.length !== columns.length) refuse.rowMalformed({ row })
  const state = keys.get(asked) ?? refuse.stateUnknown({ row, state: asked })
  if (!isDay(date)) refuse.dayUnknown({ row, date })
  if (kind !== 'holiday' && kind !== 'working') return refuse.kindUnknown({ row, kind })
  return { state, date, kind, name }
}

/** The days that a file names, or its first fault: nothing of a faulty file is taken. Refusals: `calendar.…` */
const rowsOf = (text: string, tables: readonly CalendarTable[]): readonly DayRow[] => {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const found = cellsOf(head)
  if (found?.join() !== columns.join()) refuse.columnsUnknown({ row: 1, expected: columns, found })
  const keys = keysOf(tables)
  const first = new Map<string, number>()
  const rows: DayRow[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const row = index + 2
    const read = rowOf(line, row, keys)
    const day = `${read.state} ${read.date}`
    if (first.has(day)) refuse.dayTwice({ row, first: first.get(day), state: read.state, date: read.date })
    first.set(day, row)
    rows.push(read)
  }
  return rows.length > 0 ? rows : refuse.nothingToImport()
}

const daysOf = (rows: readonly DayRow[], kind: DayRow['kind']): Day[] =>
  rows.flatMap((row) => (row.kind === kind ? [row.date] : [])).sort()

/** The file does not say in which language it names its days: Russian is known by its letters. */
const titleOf = (name: string): Title => (/\p{Script=Cyrillic}/u.test(name) ? { ru: name } : { en: name })

const namesOf = (
  table: CalendarTable,
  rows: readonly DayRow[],
  years: readonly string[],
): Readonly<Record<Day, Title>> => ({
  ...Object.fromEntries(Object.entries(table.names ?? {}).filter(([day]) => !years.includes(day.slice(0, 4)))),
  ...Object.fromEntries(rows.flatMap(({ date, name }) => (name === '' ? [] : [[date, titleOf(name)]]))),
})

const withRows = (table: CalendarTable, rows: readonly DayRow[]): CalendarTable => {
  if (rows.length === 0) return table
  const years = [...new Set(rows.map(({ date }) => date.slice(0, 4)))].sort()
  const holidays = daysOf(rows, 'holiday')
  const kept = (table.working ?? []).filter((day) => !years.includes(day.slice(0, 4)))
  return {
    ...table,
    source: `${table.source}; imported: ${years.join(', ')}`,
    years: {
      ...table.years,
      ...Object.fromEntries(years.map((year) => [year, holidays.filter((day) => day.startsWith(year))])),
    },
    working: [...kept, ...daysOf(rows, 'working')].sort(),
    names: namesOf(table, rows, years),
  }
}

/**
 * The tables with the days of a CSV file (columns `state,date,kind,name`; state: ISO 3166-1 alpha-2 or the part's id;
 * kind: `holiday` or `working`). Of every state that the file names, each year that it names is replaced as a whole:
 * a year is imported, not amended. All else stays the same (===).
 */
export const importDays = (tables: readonly CalendarTable[], text: string): readonly CalendarTable[] => {
  const rows = rowsOf(text, tables)
  return tables.map((table) =>
    withRows(
      table,
      rows.filter(({ state }) => state === keyOf(table)),
    ),
  )
}
