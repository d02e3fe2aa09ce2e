import { describe, expect, test } from '@jest/globals'
import { Refusal } from '../refusal.js'
import { checkWhen } from './check-when.js'
import type { When } from './when.js'

const codeOf = (when: When): string | undefined => {
  try {
    checkWhen(when)
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('a date', () => {
  test.each<When>([
    { kind: 'firm', on: '2023-04-27', time: '10:00' },
    { kind: 'firm', on: '2024-02-29', time: '00:00' },
    { kind: 'firm', on: '2023-04-27', time: '23:59' },
    { kind: 'day', on: '2023-04-30' },
    { kind: 'window', from: '2024-09-01', to: '2024-10-31' },
    { kind: 'window', from: '2024-09-01', to: '2024-09-01' },
    { kind: 'endOf', month: '2023-04' },
    { kind: 'month', month: '2023-12' },
    { kind: 'quarter', year: 2024, quarter: 4 },
    { kind: 'day', on: '1900-01-01' },
    { kind: 'endOf', month: '2999-12' },
    { kind: 'unknown' },
  ])('%j is taken', (when) => expect(codeOf(when)).toBeUndefined())

  test.each<When>([
    { kind: 'firm', on: '2023-02-31', time: '10:00' },
    { kind: 'day', on: '31.02.2023' },
    { kind: 'window', from: '2023-02-29', to: '2023-03-01' },
    { kind: 'window', from: '2023-02-01', to: '2023-02-29' },
    { kind: 'endOf', month: '2023-13' },
    { kind: 'month', month: '2023-4' },
    { kind: 'quarter', year: 2024, quarter: 5 as 4 },
    { kind: 'quarter', year: 2024.5, quarter: 1 },
    { kind: 'quarter', year: 24, quarter: 1 },
    { kind: 'day', on: '0000-01-01' },
    { kind: 'day', on: '1899-12-31' },
    { kind: 'window', from: '2999-12-31', to: '3000-01-01' },
    { kind: 'endOf', month: '9999-12' },
  ])('%j is not in the calendar', (when) => expect(codeOf(when)).toBe('date.notInCalendar'))

  test('a window that ends before it begins is refused', () => {
    expect(codeOf({ kind: 'window', from: '2024-10-31', to: '2024-09-01' })).toBe('date.endsBeforeItBegins')
  })

  test.each(['24:00', '10:60', '9:00', '10.00', ''])('%j is not on the clock', (time) => {
    expect(codeOf({ kind: 'firm', on: '2023-04-27', time })).toBe('date.notOnTheClock')
  })
})
