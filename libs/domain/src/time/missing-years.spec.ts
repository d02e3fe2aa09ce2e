import { expect, test } from '@jest/globals'
import { workingCalendar } from './calendar.js'
import { dayNumber } from './day.js'
import { missingYears } from './missing-years.js'

const until = (...years: number[]) =>
  workingCalendar({
    name: 'seat',
    mark: 'A',
    source: 'made up for this test',
    weekend: [6, 7],
    years: Object.fromEntries(years.map((year) => [year, []])),
  })

test.each([
  ['2027-06-30', [2026, 2027, 2028], [], '18 months from June end in the year after'],
  ['2027-07-01', [2026, 2027, 2028], [2029], '18 months from July end in the second year after'],
  ['2027-06-30', [2026, 2027], [2028], 'next year is missing'],
  ['2027-07-01', [2026, 2027], [2028, 2029], 'the next two are'],
  ['2027-01-01', [2028], [2027], 'this year itself is'],
  ['2027-08-31', [2026, 2027, 2029], [2028], 'one between two that are there'],
])('on %s, with tables of %j, these years are missing: %j (%s)', (today, years, missing) => {
  expect(missingYears(until(...years), dayNumber(today))).toEqual(missing)
})
