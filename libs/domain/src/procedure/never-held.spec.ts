import { expect, test } from '@jest/globals'
import { check } from './check.js'
import { inWriting, proposals, rules, tabling } from './rules.fixture.js'

test('a stage at which the plenary sits is among them, unless no session is held by these rules', () => {
  expect(check(rules([proposals, tabling]))).toEqual([{ pointer: '/stages', code: 'noSitting' }])
  expect(check(inWriting([proposals, tabling]))).toEqual([])
})
