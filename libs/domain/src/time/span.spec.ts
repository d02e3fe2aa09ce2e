import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dayNumber, dayOf } from './day.js'
import { daysOf, midCycle } from './span.js'
import type { When } from './when.js'

const spelled = (when: When) => {
  const span = daysOf(when)
  return span && [dayOf(span.from), dayOf(span.to)]
}

describe('the days that a date may turn out to be', () => {
  test.each<[When, string, string]>([
    [{ kind: 'firm', on: '2023-04-27', time: '10:00' }, '2023-04-27', '2023-04-27'],
    [{ kind: 'day', on: '2023-04-27' }, '2023-04-27', '2023-04-27'],
    [{ kind: 'window', from: '2024-09-01', to: '2024-10-31' }, '2024-09-01', '2024-10-31'],
    [{ kind: 'endOf', month: '2023-04' }, '2023-04-21', '2023-04-30'],
    [{ kind: 'endOf', month: '2024-02' }, '2024-02-21', '2024-02-29'],
    [{ kind: 'month', month: '2023-04' }, '2023-04-01', '2023-04-30'],
    [{ kind: 'month', month: '2023-12' }, '2023-12-01', '2023-12-31'],
    [{ kind: 'quarter', year: 2024, quarter: 1 }, '2024-01-01', '2024-03-31'],
    [{ kind: 'quarter', year: 2024, quarter: 2 }, '2024-04-01', '2024-06-30'],
    [{ kind: 'quarter', year: 2024, quarter: 3 }, '2024-07-01', '2024-09-30'],
    [{ kind: 'quarter', year: 2024, quarter: 4 }, '2024-10-01', '2024-12-31'],
  ])('%j runs from %s to %s', (when, from, to) => {
    expect(spelled(when)).toEqual([from, to])
  })

  test('of an unknown date nothing is known', () => {
    expect(daysOf({ kind: 'unknown' })).toBeNull()
  })
})

describe('the middle of a cycle', () => {
  test('190 days after 19.10.2022 the 27.04.2023 follows: day 95 is 22.01.2023', () => {
    const opening = dayNumber('2023-04-27')
    const middle = midCycle(dayNumber('2022-10-19'), { from: opening, to: opening })
    expect([dayOf(middle.from), dayOf(middle.to)]).toEqual(['2023-01-22', '2023-01-22'])
  })

  test('286 days have their middle on day 143, 287 too', () => {
    expect(midCycle(1000, { from: 1286, to: 1287 })).toEqual({ from: 1143, to: 1143 })
  })

  test('for April 2023 lies between 09.01 and 23.01.2023', () => {
    const middle = midCycle(dayNumber('2022-10-19'), daysOf({ kind: 'month', month: '2023-04' })!)
    expect([dayOf(middle.from), dayOf(middle.to)]).toEqual(['2023-01-09', '2023-01-23'])
  })

  test('has as many days before it as after it, or one fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 40_000 }), fc.integer({ min: 0, max: 800 }), (closing, length) => {
        const { from } = midCycle(closing, { from: closing + length, to: closing + length })
        expect([0, 1]).toContain(closing + length - from - (from - closing))
      }),
    )
  })
})
