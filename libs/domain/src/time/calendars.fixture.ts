import type { CalendarTable } from './calendar.js'
import type { Calendars } from './calendars.js'

/** Stands for a hash of the text: another text, another number. */
const sum = (text: string): number =>
  Array.from(text).reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 999_983, 7)

/** Every calendar but `none` is there, without a holiday, and those that are kept. */
const kept = new Map<string, CalendarTable>()
export const calendars: Calendars = {
  find: (name) => {
    if (name === 'none') return undefined
    const table = kept.get(name) ?? { name, mark: 'A', source: '', weekend: [6, 7], years: { 2027: [] } }
    return { table, hash: `hash of ${name}` }
  },
  keep: (table) => {
    const name = `${table.name}@${String(sum(JSON.stringify(table)))}`
    kept.set(name, table)
    return { name, hash: `hash of ${name}` }
  },
  tzdata: '2026a',
}
