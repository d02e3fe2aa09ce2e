import { describe, expect, it } from '@jest/globals'
import { at, by, letter, secretaryOf } from '../../story.fixture.js'
import { notRegistered, paper, register, registered, registerRestricted } from '../document.fixture.js'

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
  it('goes with a mark to a distribution list, its drafter ahead; others know it by a card', () => {
    const access = { mark: 'official', distribution: ['fir', 'elm'] } as const
    const marked = { en: 'Document marked "for official use"', ru: 'Документ с пометкой «для служебного пользования»' }
    expect(notRegistered.events(elm, { ...registerRestricted, access })).toMatchObject([
      {
        document: {
          ...{ title: marked, sealed: letter, card: 'draft/card' },
          access: { mark: 'official', distribution: ['elm', 'fir'] },
        },
      },
    ])
    expect(notRegistered.refusal(elm, { ...register, access })).toBe('title.empty')
    expect(notRegistered.events(elm, register)).not.toMatchObject([{ document: { card: 'draft/card' } }])
  })
  it('is not loaded above the ceiling of the installation: a card names the paper', () => {
    const { title: _, ...untitled } = register
    const access = { mark: 'confidential', distribution: ['fir'] } as const
    expect(notRegistered.refusal(elm, { ...registerRestricted, access })).toBe('document.aboveCeiling')
    expect(notRegistered.events(elm, { ...untitled, access, paper })).toMatchObject([
      { document: { title: { en: 'No. 12, copy 3', ru: '№ 12, экз. 3' }, paper, access: { mark: 'confidential' } } },
    ])
    expect(notRegistered.refusal(elm, { ...register, access, paper })).toBe('document.cardTitled')
    expect(notRegistered.refusal(elm, { ...registerRestricted, access, paper })).toBe('document.cardTitled')
    expect(notRegistered.refusal(elm, { ...untitled, paper })).toBe('document.cardWithoutMark')
  })
})
