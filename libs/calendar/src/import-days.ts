import { type CalendarTable, type DecreedDay, isDay, stateOf, withDays } from '@plenary/domain'
import { refuse } from './refusals.js'

const columns = ['state', 'date', 'kind', 'name']

/** A cell is bare or quoted, a quote within quotes is doubled; `null` where the line is neither. */
const cellsOf = (line: string): readonly string[] | null => {
  if (!/^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$/.test(line)) return null
  const cells = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g) ?? []
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim())
}

/** Tables are asked for by the state, or by their own name, which is that of the part. */
const keysOf = (tables: readonly CalendarTable[]): ReadonlyMap<string, string> =>
  new Map(tables.flatMap((table) => [table.name, stateOf(table)].map((asked) => [asked, stateOf(table)] as const)))

const rowOf = (line: string, row: number, keys: ReadonlyMap<string, string>): DecreedDay => {
  const cells = cellsOf(line)
  const [asked = '', date = '', kind = '', name = ''] = cells ?? []
  if (cells?.length !== columns.length) refuse.rowMalformed({ row })
  const state = keys.get(asked) ?? refuse.stateUnknown({ row, state: asked })
  if (!isDay(date)) refuse.dayUnknown({ row, date })
  if (kind !== 'holiday' && kind !== 'working') return refuse.kindUnknown({ row, kind })
  return { state, date, kind, name }
}

/**
 * The days of a CSV file (columns `state,date,kind,name`; state: ISO 3166-1 alpha-2 or the part's id; kind: `holiday` or
 * `working`), or its first fault with the number of its row: nothing of a faulty file is taken. Refusals: `calendar.…`
 */
export const daysIn = (text: string, tables: readonly CalendarTable[]): readonly DecreedDay[] => {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const found = cellsOf(head)
  if (found?.join() !== columns.join()) refuse.columnsUnknown({ row: 1, expected: columns, found })
  const keys = keysOf(tables)
  const first = new Map<string, number>()
  const rows: DecreedDay[] = []
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

/** The tables with the days of a file (`daysIn`), each year of it replaced as a whole. All else stays the same (===). */
export const importDays = (tables: readonly CalendarTable[], text: string): readonly CalendarTable[] => {
  const days = daysIn(text, tables)
  return tables.map((table) => (days.some(({ state }) => state === stateOf(table)) ? withDays(table, days) : table))
}
