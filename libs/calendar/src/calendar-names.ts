import type { CalendarTable, Text } from '@plenary/domain'

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

/** "calendar of the seat (Russia)". */
export const seatCalendar = (table: Pick<CalendarTable, 'state'> | undefined): Text => {
  const states = table?.state === undefined ? [] : [table.state]
  return {
    en: `calendar of the seat${inBrackets(states, 'en')}`,
    ru: `календарь места пребывания секретариата${inBrackets(states, 'ru')}`,
  }
}
