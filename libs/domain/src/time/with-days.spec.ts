import { expect, test } from '@jest/globals'
import type { CalendarTable } from './calendar.js'
import { withDays } from './with-days.js'
import type { DecreedDay } from './with-days.js'

const table: CalendarTable = {
  name: 'armenia',
  state: 'AM',
  mark: 'A',
  source: 'made up',
  weekend: [6, 7],
  years: { 2027: ['2027-01-01', '2027-07-05'], 2028: ['2028-01-01'] },
  working: ['2028-01-08'],
  names: { '2027-01-01': { en: 'New Year' }, '2028-01-01': { en: 'New Year' } },
}
const day = (date: string, kind: DecreedDay['kind'] = 'holiday', name = ''): DecreedDay => {
  return { state: 'AM', date, kind, name }
}

test('the years that a decree names are replaced as a whole, with their names; the others stay', () => {
  const decreed = [day('2027-05-28', 'holiday', 'Republic Day'), day('2027-05-22', 'working', 'For 28 May')]
  expect(withDays(table, decreed, 'Decree 12')).toEqual({
    ...table,
    source: 'made up; Decree 12: 2027',
    years: { 2027: ['2027-05-28'], 2028: ['2028-01-01'] },
    working: ['2027-05-22', '2028-01-08'],
    names: {
      '2027-05-22': { en: 'For 28 May' },
      '2027-05-28': { en: 'Republic Day' },
      '2028-01-01': { en: 'New Year' },
    },
  })
})

test('a decree that says what the table says leaves it the same, and so do the days of another state', () => {
  expect(withDays(table, [day('2027-07-05'), day('2027-01-01', 'holiday', 'New Year')], 'Decree 12')).toBe(table)
  expect(withDays(table, [{ ...day('2027-03-08'), state: 'RU' }], 'Decree 12')).toBe(table)
})
