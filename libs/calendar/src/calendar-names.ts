import { calendarNamed, type CalendarTable, type CountedBy, type Text } from '@plenary/domain'

const regions = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  ru: new Intl.DisplayNames('ru', { type: 'region' }),
}
/** Every region has a code of two letters; what has none is told as it is written. */
const stateIn = (lang: keyof Text, state: string): string =>
  /^[A-Z]{2}$/.test(state) ? (regions[lang].of(state) ?? state) : state

const inBrackets = (states: readonly string[], lang: keyof Text): string =>
  states.length === 0 ? '' : ` (${states.map((state) => stateIn(lang, state)).join(', ')})`

/** "calendar (Armenia, Belarus)": days on which all of these work. */
export const calendarOfStates = (states: readonly string[]): Text => ({
  en: `calendar${inBrackets(states, 'en')}`,
  ru: `календарь${inBrackets(states, 'ru')}`,
})

type Known = Pick<CalendarTable, 'state'> | undefined
const statesOf = (table: Known): readonly string[] => (table?.state === undefined ? [] : [table.state])

/** "calendar of the seat (Russia)". */
export const seatCalendar = (table: Known): Text => ({
  en: `calendar of the seat${inBrackets(statesOf(table), 'en')}`,
  ru: `календарь места пребывания секретариата${inBrackets(statesOf(table), 'ru')}`,
})

const hostCalendar = (table: Known): Text => ({
  en: `calendar of the host${inBrackets(statesOf(table), 'en')}`,
  ru: `календарь принимающей стороны${inBrackets(statesOf(table), 'ru')}`,
})

/** What a calendar is called by which a moment is counted, of these tables. */
export const calendarName =
  (tables: readonly Pick<CalendarTable, 'name' | 'state'>[]) =>
  ({ calendar, of }: CountedBy): Text => {
    const table = tables.find(({ name }) => name === calendar)
    if (of === 'name') return calendarOfStates([table?.state ?? calendarNamed(calendar)])
    return of === 'host' ? hostCalendar(table) : seatCalendar(table)
  }
