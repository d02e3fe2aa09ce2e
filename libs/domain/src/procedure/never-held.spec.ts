import { expect, test } from '@jest/globals'
import { check } from './check.js'
import { inWriting, plenary, proposals, rules, tabling } from './rules.fixture.js'

test('a stage at which the plenary sits is among them, unless no session is held by these rules', () => {
  expect(check(rules([proposals, tabling]))).toEqual([{ pointer: '/stages', code: 'noSitting' }])
  expect(check(inWriting([proposals, tabling]))).toEqual([])
})

test('it sits however the session meets: no mode leaves it out, as it may a stage before it', () => {
  const notIn = { modes: ['correspondence'], mark: 'A' } as const
  expect(check(rules([proposals, tabling, { ...plenary, notIn }]))).toEqual([
    { pointer: '/stages/2/notIn', code: 'sittingNotIn', stage: 'plenary' },
  ])
  expect(check(rules([proposals, { ...tabling, notIn }, plenary]))).toEqual([])
})
