import { describe, expect, it } from '@jest/globals'
import { Refusal } from '../refusal.js'
import { type Access, type AccessMark, checkListed } from './mark.js'

const refused = (mark: AccessMark | undefined, access: Access | undefined) => {
  try {
    checkListed(mark, access)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, error.details.pointer]
  }
}
const marked = (mark: AccessMark): Access => ({ mark, distribution: ['elm'] })

describe('a document on an item with a mark', () => {
  it('goes to a list', () => {
    expect(refused('secret', undefined)).toEqual(['item.marked', '/access'])
    expect(refused(undefined, undefined)).toBeNull()
  })
  it('carries that mark or a higher one', () => {
    expect(refused('secret', marked('official'))).toEqual(['item.marked', '/access/mark'])
    expect(refused('secret', marked('secret'))).toBeNull()
    expect(refused('secret', marked('topSecret'))).toBeNull()
    expect(refused(undefined, marked('official'))).toBeNull()
  })
})
