import { expect, test } from '@jest/globals'
import { changes } from './changes.js'

test('a field that came, one that went and one that is another are said by their places', () => {
  expect(changes({ stays: { a: 1 }, goes: 2, is: 'old' }, { stays: { a: 1 }, is: 'new', 'c/me': {} })).toEqual([
    { pointer: '/goes', was: 2, is: null },
    { pointer: '/is', was: 'old', is: 'new' },
    { pointer: '/c~1me', was: null, is: {} },
  ])
})

test('in a list of things each is compared in its place, a list of names has changed altogether', () => {
  const [was, is] = [
    { terms: [{ to: '2027-01-01' }], order: ['a', 'b'] },
    { terms: [{ to: '2027-02-01' }, {}], order: ['b', 'a'] },
  ]
  expect(changes(was, is)).toEqual([
    { pointer: '/terms/0/to', was: '2027-01-01', is: '2027-02-01' },
    { pointer: '/terms/1', was: null, is: {} },
    { pointer: '/order', was: ['a', 'b'], is: ['b', 'a'] },
  ])
})
