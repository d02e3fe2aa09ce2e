import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isSame } from './same.js'

describe('two values say the same', () => {
  it.each([
    ['whatever the order of their keys', { a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }],
    ['where a key has no value', { a: 1, b: undefined }, { a: 1 }],
    ['where nothing has one', undefined, undefined],
  ])('%s', (_, a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([true, true])
  })
  it.each([
    ['another value deep inside', { a: { b: [1, 2] } }, { a: { b: [1, 3] } }],
    ['one more in a list', [1], [1, 2]],
    ['a key more', { a: 1 }, { a: 1, b: 0 }],
    ['a list is no record', [], {}],
    ['nothing is not something', null, {}],
  ])('not with %s', (_, a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false])
  })
  it('as their JSON does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(isSame(a, JSON.parse(JSON.stringify(a)))).toBe(true)
        expect(isSame(a, b)).toBe(isSame(b, a))
      }),
    )
  })
})
