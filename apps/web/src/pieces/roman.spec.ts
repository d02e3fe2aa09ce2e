import { expect, it } from '@jest/globals'
import { inRoman } from './roman.js'

it('sessions are numbered in Roman numerals', () => {
  expect([1, 4, 9, 21, 40, 99, 1994].map(inRoman)).toEqual(['I', 'IV', 'IX', 'XXI', 'XL', 'XCIX', 'MCMXCIV'])
})
