import { expect, test } from '@jest/globals'
import { calendarName, calendarOfStates, seatCalendar } from './calendar-names.js'

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
test("a calendar is told as the seat's, the host's, or by its state", () => {
  const named = calendarName([{ name: 'tajikistan@1a2b3c4d5e6f', state: 'TJ' }, { name: 'alder' }])
  const tajik = 'tajikistan@1a2b3c4d5e6f'
  expect(named({ calendar: tajik, of: 'host' })).toEqual({
    en: 'calendar of the host (Tajikistan)',
    ru: 'календарь принимающей стороны (Таджикистан)',
  })
  expect(named({ calendar: tajik, of: 'name' })).toEqual({ en: 'calendar (Tajikistan)', ru: 'календарь (Таджикистан)' })
  expect(named({ calendar: 'alder', of: 'name' }).ru).toBe('календарь (alder)')
  expect(named({ calendar: 'alder', of: 'seat' }).ru).toBe('календарь места пребывания секретариата')
})
