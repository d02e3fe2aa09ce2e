import { describe, expect, it } from '@jest/globals'
import { at, by, secretaryOf } from '../../story.fixture.js'
import { add, card, notRegistered, registered } from '../document.fixture.js'

const elm = secretaryOf('elm')

describe('a version', () => {
  it('is added by the drafter, numbered and known by what it contains', () => {
    expect(registered.events(elm, add)).toEqual([
      {
        type: 'VersionAdded',
        v: 1,
        at: at('2027-03-20'),
        version: { version: 1, sha256: 'a1', bytes: 9, language: 'ru', at: at('2027-03-20'), by: by(elm) },
      },
    ])
  })
  it('is not added again; a changed text is the next version', () => {
    const one = registered.after(elm, add)
    expect(one.refusal(elm, add)).toBe('document.sameVersion')
    expect(one.events(elm, { ...add, sha256: 'b2' })).toMatchObject([{ version: { version: 2 } }])
  })
  it('is none of a card', () => {
    expect(card.refusal(elm, add)).toBe('document.cardOnly')
  })
  it('is added by nobody else, and to a document that is registered', () => {
    expect(registered.refusal(secretaryOf('fir'), add)).toBe('document.notDrafter')
    expect(notRegistered.refusal(elm, add)).toBe('document.unknown')
  })
})
