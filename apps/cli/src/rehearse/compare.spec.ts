import { expect, test } from '@jest/globals'
import type { Session } from '@plenary/domain'
import { untilIn } from '../commands/rehearse.js'
import { comparedLines, type Compared } from './compare.js'
import { askedAnew, stands, titledBy } from './words.js'

const titled = titledBy([
  { stages: [{ id: 'tour', title: { en: 'First tour', ru: 'Первый тур' } }] },
] as unknown as Parameters<typeof titledBy>[0])
const due = Date.UTC(2027, 2, 17, 14)
const dates = { opens: due, due, closes: due }

test('what became of a stage is told in words, in either language', () => {
  const was = { status: 'open', because: null, ...dates } as const
  const rows: readonly Compared[] = [
    { stage: 'tour', was, is: { ...was, status: 'closed', because: 'time' }, reminded: 2, differs: false },
    { stage: 'briefing', was: null, is: { ...was, status: 'waiting' }, reminded: 0, differs: true },
  ]
  const told = (lang: 'en' | 'ru') =>
    comparedLines(rows, { zone: 'Europe/Moscow', titled, lang }).map((line) => line.split(/ {2,}/))
  expect(told('en').slice(1)).toEqual([
    ['First tour', '2027-03-17', '2027-03-17', 'under way', '2027-03-17', '2027-03-17', 'over, time was up', '2'],
    ['briefing', '-', '-', 'no such stage', '2027-03-17', '2027-03-17', 'not begun', '0', 'differs'],
  ])
  expect(told('ru')[1]).toEqual([
    'Первый тур',
    '2027-03-17',
    '2027-03-17',
    'идёт',
    '2027-03-17',
    '2027-03-17',
    'завершён по сроку',
    '2',
  ])
})

test('a stage that is over by its dates is not told as over by time', () => {
  const overtaken = stands({ status: 'closed', because: 'overtaken' })
  expect(overtaken).toEqual({ en: 'over by its dates', ru: 'сроки уже прошли' })
})

test('tours that are open are named as asked anew; where there are none nothing is said', () => {
  const tour = (status: string) =>
    ({ stages: { tour: { id: 'tour', status, consultations: [{ id: 'c' }] } } }) as unknown as Session
  expect(askedAnew(tour('open'), titled)).toEqual({
    en: 'Asked anew in the rehearsal, without the answers given so far: First tour.',
    ru: 'В репетиции запрашивается заново, без уже данных ответов: Первый тур.',
  })
  expect(askedAnew(tour('closed'), titled)).toBe(undefined)
})

test('the end of a rehearsal is a day or an instant of the calendar by the clocks at the seat, and nothing else', () => {
  expect(new Date(untilIn('2027-04-27', 'Europe/Moscow')).toISOString()).toBe('2027-04-26T21:00:00.000Z')
  expect(new Date(untilIn('2027-04-27T10:00', 'Europe/Moscow')).toISOString()).toBe('2027-04-27T07:00:00.000Z')
  for (const typed of ['2027-02-30', '27 April 2027', '2027', 'tomorrow'])
    expect(() => untilIn(typed, 'Europe/Moscow')).toThrow('--until is written')
})
