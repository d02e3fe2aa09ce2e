import { expect, test } from '@jest/globals'
import { calendarOfStates, seatCalendar } from './calendar-names.js'

test('the calendar of the seat is told by its state, where that is known', () => {
  expect(seatCalendar({ state: 'RU' })).toEqual({
    en: 'calendar of the seat (Russia)',
    ru: 'календарь места пребывания секретариата (Россия)',
  })
  expect(seatCalendar({})).toEqual({
    en: 'calendar of the seat',
    ru: 'календарь места пребывания секретариата',
  })
})
test('days on which several work are told by all of them, those without a code as they are written', () => {
  expect(calendarOfStates(['AM', 'BY', 'alder'])).toEqual({
    en: 'calendar (Armenia, Belarus, alder)',
    ru: 'календарь (Армения, Беларусь, alder)',
  })
})
