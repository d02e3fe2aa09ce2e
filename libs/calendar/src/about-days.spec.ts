import { expect, test } from '@jest/globals'
import { createAboutDays } from './about-days.js'

const about = createAboutDays([
  {
    name: 'cedar',
    mark: 'A',
    source: 'made up',
    weekend: [6, 7],
    years: { 2027: ['2027-04-02'] },
    names: { '2027-04-02': { en: 'Cedar Day', ru: 'День Кедра' } },
  },
  { name: 'alder', mark: 'A', source: 'made up', weekend: [6, 7], years: { 2027: [] } },
])

test('a day is told by the calendar that is asked: 2 April 2027 is a holiday of one part, a working day of another', () => {
  expect(about('cedar', '2027-04-02')).toEqual({ kind: 'holiday', name: { en: 'Cedar Day', ru: 'День Кедра' } })
  expect(about('alder', '2027-04-02')).toEqual({ kind: 'working' })
  expect(about('cedar', '2027-04-03')).toEqual({ kind: 'weekEnd' })
  expect(about('cedar', '2031-04-02')).toEqual({ kind: 'noTable' })
})

test('a calendar that there is not is refused', () => {
  expect(() => about('oak', '2027-04-02')).toThrow('calendar.missing {"calendar":"oak"}')
})
