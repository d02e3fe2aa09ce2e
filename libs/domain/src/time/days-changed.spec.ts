import { expect, test } from '@jest/globals'
import type { CalendarTable } from './calendar.js'
import { daysChanged } from './days-changed.js'

const table = (more: Partial<CalendarTable>): CalendarTable => ({
  name: 'cedar',
  mark: 'A',
  source: 'made up',
  weekend: [6, 7],
  years: {},
  ...more,
})
const before = table({
  years: { 2027: ['2027-04-02', '2027-04-05'], 2028: ['2028-01-03'] },
  working: ['2027-04-10'],
  names: { '2027-04-02': { en: 'Cedar Day' } },
})

test('a day is listed with what was said of it and what is: added, taken away, worked, named otherwise', () => {
  const after = table({
    years: { 2027: ['2027-04-02', '2027-05-07'], 2028: ['2028-01-03'] },
    working: ['2027-04-24'],
    names: { '2027-04-02': { en: 'Day of the Cedar' } },
  })
  expect(daysChanged(before, after)).toEqual([
    {
      date: '2027-04-02',
      was: { kind: 'holiday', name: { en: 'Cedar Day' } },
      is: { kind: 'holiday', name: { en: 'Day of the Cedar' } },
    },
    { date: '2027-04-05', was: { kind: 'holiday' }, is: { kind: 'working' } },
    { date: '2027-04-10', was: { kind: 'transferred' }, is: { kind: 'weekEnd' } },
    { date: '2027-04-24', was: { kind: 'weekEnd' }, is: { kind: 'transferred' } },
    { date: '2027-05-07', was: { kind: 'working' }, is: { kind: 'holiday' } },
  ])
})

test('of a year that there was not, the days that its table lists', () => {
  const after = { ...before, years: { ...before.years, 2029: ['2029-01-01'] } }
  expect(daysChanged(before, after)).toEqual([
    { date: '2029-01-01', was: { kind: 'noTable' }, is: { kind: 'holiday' } },
  ])
  expect(daysChanged(before, before)).toEqual([])
})
