import { expect, test } from '@jest/globals'
import { lineOf } from './figure.js'
import { median } from './median.js'

test('a figure within its goal passes, and shows the values behind it', () => {
  expect(lineOf({ id: 'P4', goal: 2 }, { ratio: 2, values: '2 trips' })).toBe('bench P4 2.00 <=2 PASS  2 trips')
})

test('a figure beyond its goal falls short', () => {
  expect(lineOf({ id: 'P5', goal: 3 }, { ratio: 3.256, values: '' })).toBe('bench P5 3.26 <=3 SHORT  ')
})

test('a figure that could not be measured falls short', () => {
  expect(lineOf({ id: 'P5', goal: 3 }, { ratio: NaN, values: 'no database' })).toBe(
    'bench P5 NaN <=3 SHORT  no database',
  )
})

test('the median is the middle by size, or the mean of the two in the middle', () => {
  expect(median([10, 9, 100])).toBe(10)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
})

test('of nothing there is no median', () => {
  expect(median([])).toBe(NaN)
})

test('a figure that is to reach its goal falls short below it', () => {
  const goal = { atLeast: 0.7 }
  expect(lineOf({ id: 'P1', goal }, { ratio: 0.7, values: '' })).toBe('bench P1 0.70 >=0.7 PASS  ')
  expect(lineOf({ id: 'P1', goal }, { ratio: 0.69, values: '' })).toBe('bench P1 0.69 >=0.7 SHORT  ')
})

test('a reading may have a goal of its own, or none', () => {
  expect(lineOf({ id: 'P2', goal: 2 }, { ratio: 1, values: '', goal: 0 })).toBe('bench P2 1.00 <=0 SHORT  ')
  expect(lineOf({ id: 'P3', goal: 2 }, { ratio: 9, values: '', goal: null })).toBe('bench P3 9.00 BESIDE  ')
})
