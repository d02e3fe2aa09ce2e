import { expect, it } from '@jest/globals'
import { at, resolve } from '../story.fixture.js'
import { onDay } from './on-day.js'

const anchors = { zones: { seat: 'UTC', venue: 'UTC' }, calendar: 'sundays' }
const on = (day: string, calendar?: string) =>
  onDay({ on: day, time: '17:00' }, calendar === undefined ? {} : { calendar }, anchors, resolve)

it('a day is a working day or not by the calendar that is named', () => {
  expect([on('2027-03-14')?.onNonWorking, on('2027-03-14', 'fairs')?.onNonWorking]).toEqual([true, undefined])
})
it('a day that the calendar named does not know stands, and is no non-working day of another', () => {
  const stands = on('2028-03-12', 'fairs')
  expect([stands?.to, stands?.onNonWorking]).toEqual([at('2028-03-12', '17:00'), undefined])
  expect(on('2028-03-12')?.onNonWorking).toBe(true)
})
it('a day that the calendar of the seat does not know either is refused', () => {
  expect(() => on('2040-03-12', 'fairs')).toThrow('calendar.missingYear')
})
