import { expect, test } from '@jest/globals'
import { aboutDay, dayNumber, isDay, isWorking, workingCalendar } from '@plenary/domain'
import { calendars } from './calendars.js'
import { icmec, training } from './samples.js'

const named = (name: string) => calendars.find((calendar) => calendar.name === name)!
const works = (name: string, day: string) => isWorking(workingCalendar(named(name)), dayNumber(day))

test('the seat rests on the fixed public holidays: New Year to 8 January, 23.02, 08.03, 01.05, 09.05, 12.06, 04.11', () => {
  expect(named('seat').years['2023']).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2023-01-0${day}`),
    '2023-02-23',
    '2023-03-08',
    '2023-05-01',
    '2023-05-09',
    '2023-06-12',
    '2023-11-04',
  ])
})

test.each([
  ['alder', '2027-02-02'],
  ['birch', '2027-03-02'],
  ['cedar', '2027-04-02'],
  ['elm', '2027-06-02'],
  ['fir', '2027-07-02'],
  ['maple', '2027-09-02'],
])('%s rests on %s, the others do not', (name, day) => {
  const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']
  expect(parts.filter((part) => !works(part, day))).toEqual([name])
  expect(works('training', day)).toBe(true)
})

test.each(calendars.map(({ name, years }) => [name, years] as const))('%s knows the years 2020 to 2030', (_, years) => {
  expect(Object.keys(years)).toEqual(Array.from({ length: 11 }, (__, i) => `${2020 + i}`))
  for (const [year, days] of Object.entries(years)) {
    expect(days.every((day) => isDay(day) && day.startsWith(year))).toBe(true)
  }
})

test('every calendar that a sample names is there', () => {
  const names = [icmec, training].flatMap(({ calendar, bodies }) => [calendar, ...bodies.map((body) => body.calendar)])
  expect(names.filter((name) => name !== undefined && !named(name))).toEqual([])
})

test('every part of the sample commission has the table of its state', () => {
  const parts = icmec.bodies.filter(({ kind }) => kind === 'nationalPart')
  expect(parts.map(({ calendar }) => `${calendar!} ${named(calendar!).state!}`)).toEqual([
    'armenia AM',
    'belarus BY',
    'kazakhstan KZ',
    'kyrgyzstan KG',
    'russia RU',
    'tajikistan TJ',
  ])
  expect(named('seat').state).toBe('RU')
})

test.each([
  ['armenia', '2023-04-24', 'day of remembrance'],
  ['armenia', '2027-01-05', 'before Christmas'],
  ['belarus', '2023-04-25', 'Radunitsa, nine days after Easter'],
  ['kazakhstan', '2023-03-21', 'Nauryz'],
  ['kazakhstan', '2023-05-08', 'for 7 May, a Sunday'],
  ['kazakhstan', '2023-06-28', 'Kurban ait'],
  ['kyrgyzstan', '2024-04-07', 'by the old Labour Code'],
  ['kyrgyzstan', '2027-05-04', 'by the new Labour Code'],
  ['russia', '2023-11-04', 'day of unity'],
  ['tajikistan', '2023-03-24', 'Navruz'],
  ['tajikistan', '2021-03-25', 'for the Sunday of Navruz'],
])('%s rests on %s: %s', (name, day) => {
  expect(works(name, day)).toBe(false)
})

test.each([
  ['armenia', '2023-06-12'],
  ['kyrgyzstan', '2025-04-07'],
  ['kyrgyzstan', '2025-11-07'],
  ['tajikistan', '2023-05-01'],
])('%s works on %s', (name, day) => {
  expect(works(name, day)).toBe(true)
})

test('no day is twice in a table', () => {
  const days = calendars.map(({ name, years }) =>
    Object.values(years)
      .flat()
      .map((day) => `${name} ${day}`),
  )
  expect(new Set(days.flat()).size).toBe(days.flat().length)
})

test.each([
  ['seat', '2023-06-12', { en: 'Russia Day', ru: 'День России' }],
  ['russia', '2023-11-04', { en: 'Unity Day', ru: 'День народного единства' }],
  ['armenia', '2023-04-24', { en: 'Genocide Remembrance Day', ru: 'День памяти жертв геноцида' }],
  ['armenia', '2023-07-05', { en: 'Constitution Day' }],
  ['belarus', '2023-12-25', { en: 'Christmas Day', ru: 'Рождество Христово' }],
  ['kazakhstan', '2023-08-30', { en: 'Constitution Day', ru: 'День Конституции' }],
  ['kyrgyzstan', '2027-05-05', { en: 'Constitution Day', ru: 'День Конституции' }],
  ['tajikistan', '2023-09-11', { en: 'Independence Day (given back)', ru: 'День независимости (перенос)' }],
  ['cedar', '2027-04-02', { en: 'Cedar Day', ru: 'День Кедра' }],
])('%s calls %s by its name', (name, day, title) => {
  expect(aboutDay(workingCalendar(named(name)), dayNumber(day))).toEqual({ kind: 'holiday', name: title })
})

test('every day of every table has a name, in English at least', () => {
  const nameless = calendars.flatMap(({ name, years, names }) =>
    Object.values(years)
      .flat()
      .filter((day) => !names?.[day]?.en)
      .map((day) => `${name} ${day}`),
  )
  expect(nameless).toEqual([])
})
