import { expect, test } from '@jest/globals'
import { cityOf } from './city-of.js'

test('the clocks of a zone are told by its city in both languages', () => {
  expect(cityOf('Asia/Dushanbe')).toEqual({ en: 'Dushanbe', ru: 'Душанбе' })
  expect(cityOf('America/New_York')).toEqual({ en: 'New York', ru: 'Нью-Йорк' })
  expect(cityOf('Asia/Saigon')).toEqual({ en: 'Ho Chi Minh City', ru: 'Хошимин' })
})
test('a zone that no table names is told as it is called, and no name is made up', () => {
  expect(cityOf('UTC')).toEqual({ en: 'UTC', ru: 'UTC' })
  expect(cityOf('toString')).toEqual({ en: 'toString', ru: 'toString' })
  expect(cityOf('Somewhere/Far_Away')).toEqual({ en: 'Far Away', ru: 'Far Away' })
})
