import { expect, test } from '@jest/globals'
import { diff } from './diff.js'
import { opening, plenary, proposals, rules, tabling } from './rules.fixture.js'

const was = rules([proposals, tabling, plenary])

test('an edition says nothing otherwise than itself, whatever it is called and in whatever order its stages stand', () => {
  expect(diff(was, { ...was, id: 'copy', stages: was.stages.toReversed() })).toEqual([])
})
test('what is said otherwise has a pointer to the word that differs, what one side does not say is null there', () => {
  const later = { ...tabling, due: opening(-2), after: ['proposals', 'drafts'] }
  const is = rules([{ ...proposals, article: 'Rule 9' }, later], {
    reminders: { courtesy: was.reminders['courtesy']!.slice(1) },
  })
  expect(diff(was, is)).toEqual([
    { pointer: '/stages/proposals/article', was: null, is: 'Rule 9' },
    { pointer: '/stages/tabling/due/offset', was: -3, is: -2 },
    { pointer: '/stages/tabling/after', was: ['proposals'], is: ['proposals', 'drafts'] },
    { pointer: '/stages/plenary', was: plenary, is: null },
    { pointer: '/reminders/courtesy/L0', was: was.reminders['courtesy']![0]!.offsets, is: null },
  ])
})
