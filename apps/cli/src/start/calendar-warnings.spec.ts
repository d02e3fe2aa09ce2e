import { expect, test } from '@jest/globals'
import { calendars } from '@plenary/data'
import { warningsOf } from './calendar-warnings.js'

const seat = calendars.filter(({ name }) => name === 'seat')

test('nothing is said while the tables reach a year and a half ahead', () => {
  expect(warningsOf(calendars, '2029-06-30')).toEqual([])
})

test('the years that will be missing are named, calendar by calendar', () => {
  expect(warningsOf(seat, '2029-07-01')).toEqual([
    'calendar seat, as shipped: no table for 2031; dates there are refused where none was imported',
  ])
  expect(warningsOf(calendars, '2030-08-01')).toHaveLength(calendars.length)
  expect(warningsOf(seat, '2030-08-01')).toEqual([
    'calendar seat, as shipped: no table for 2031, 2032; dates there are refused where none was imported',
  ])
})
