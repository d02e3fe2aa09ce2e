import { expect, test } from '@jest/globals'
import { Pace } from './pace.js'

const taken = (pace: Pace, who: string, at: number, times: number) =>
  Array.from({ length: times }, () => pace.take(who, at)).filter((wait) => wait === 0).length

test('ten seconds worth may be asked at once, and then so many a second', () => {
  const pace = new Pace(5)
  expect([taken(pace, 'a', 0, 80), taken(pace, 'a', 1_000, 80), taken(pace, 'a', 3_000, 80)]).toEqual([50, 5, 10])
  expect(taken(pace, 'a', 60_000, 80)).toBe(50)
})

test('who asks too fast is told for how many seconds to wait, and may ask then', () => {
  const pace = new Pace(0.25)
  expect([pace.take('a', 0), pace.take('a', 0), pace.take('a', 0)]).toEqual([0, 0, 2])
  expect([pace.take('a', 1_000), pace.take('a', 2_000)]).toEqual([1, 0])
})

test('a clock that goes back makes nobody wait longer', () => {
  const pace = new Pace(1)
  taken(pace, 'a', 3_600_000, 10)
  expect([pace.take('a', 0), pace.take('a', 1_000)]).toEqual([1, 0])
})

test('what one asks is not counted against another', () => {
  const pace = new Pace(1)
  expect([taken(pace, 'a', 0, 11), taken(pace, 'b', 0, 11)]).toEqual([10, 10])
})

test('whoever has everything back is forgotten, and of those who have not no more than a bound are kept', () => {
  const pace = new Pace(1)
  for (let n = 0; n < 1_000; n++) pace.take(`early ${String(n)}`, 0)
  for (let n = 0; n < 1_000; n++) pace.take(`late ${String(n)}`, 5_000)
  expect(pace.size).toBe(1_000)
  for (let n = 0; n < 150_000; n++) pace.take(`many ${String(n)}`, 5_000)
  expect(pace.size).toBe(100_000)
})
