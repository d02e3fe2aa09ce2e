import { describe, expect, it } from '@jest/globals'
import { at, by, secretaryOf } from '../../story.fixture.js'
import { notRegistered, register, registered } from '../document.fixture.js'

const elm = secretaryOf('elm')

describe('a document', () => {
  it('is registered by who drafts it', () => {
    const { type: _, ...about } = register
    expect(notRegistered.events(elm, register)).toEqual([
      {
        type: 'DocumentRegistered',
        v: 1,
        at: at('2027-03-20'),
        document: { id: 'draft', ...about, drafter: 'elm' },
        by: by(elm),
      },
    ])
  })
  it('is registered once', () => {
    expect(registered.refusal(elm, register)).toBe('document.registered')
  })
  it('has a title in one language at least', () => {
    expect(notRegistered.refusal(elm, { ...register, title: {} })).toBe('title.empty')
  })
})
