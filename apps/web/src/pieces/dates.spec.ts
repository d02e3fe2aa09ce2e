import { describe, expect, it } from '@jest/globals'
import { betweenDays, dayInWords, inFull, monthInWords } from './dates.js'

const cities = { 'Asia/Dushanbe': { en: 'Dushanbe', ru: 'Душанбе' } }
const at = Date.parse('2023-04-27T05:00:00Z')

describe('a moment', () => {
  it('is told with day, hour, city and offset', () => {
    expect(inFull(at, 'Asia/Dushanbe', cities, 'ru')).toBe('27.04.2023 10:00 (Душанбе, UTC+5)')
    expect(inFull(at, 'Asia/Dushanbe', cities, 'en')).toBe('27.04.2023 10:00 (Dushanbe, UTC+5)')
  })
  it('in a zone whose city is not known is told by its offset', () => {
    expect(inFull(at, 'Asia/Kathmandu', cities, 'en')).toBe('27.04.2023 10:45 (UTC+5:45)')
  })
  it('at midnight is the first of its day', () => {
    expect(inFull(Date.parse('2023-04-26T19:00:00Z'), 'Asia/Dushanbe', cities, 'ru')).toMatch(/^27\.04\.2023 00:00/)
  })
})

describe('a span of days', () => {
  const days = (from: string, to: string) => betweenDays(Date.parse(from), Date.parse(to), 'UTC')
  it('names the month once where it is one', () => {
    expect(days('2023-03-20', '2023-03-30')).toBe('20–30.03.2023')
    expect(days('2023-03-20', '2023-04-02')).toBe('20.03.2023–02.04.2023')
    expect(days('2023-03-20', '2023-03-20')).toBe('20.03.2023')
  })
})

it('days and months are read as officials write them', () => {
  expect(dayInWords('2023-04-27')).toBe('27.04.2023')
  expect([monthInWords('2023-04', 'ru'), monthInWords('2023-04', 'en')]).toEqual(['апрель 2023', 'April 2023'])
})
