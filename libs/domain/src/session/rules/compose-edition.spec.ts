import { describe, expect, it } from '@jest/globals'
import { at, by, chairsOffice, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, elms, implementation, sitting, withItem } from '../session.fixture.js'

const compose = { type: 'ComposeEdition' } as const

describe('an edition of the draft agenda', () => {
  it('holds the items included, numbered in their order', () => {
    expect(withItem().events(officer, compose)).toEqual([
      {
        type: 'EditionComposed',
        v: 1,
        at: at('2027-03-05'),
        edition: 1,
        items: [
          {
            id: implementation,
            number: 1,
            title: { en: 'Implementation of the decisions of session XX', ru: 'О выполнении решений XX заседания' },
          },
          { id: elms, number: 2, title: { en: 'On tests' } },
        ],
        by: by(officer),
      },
    ])
  })
  it('is not composed again while it is the same', () => {
    expect(withItem().after(officer, compose).events(officer, compose)).toEqual([])
  })
  it('follows with the next number when an item has changed', () => {
    const withdrawn = withItem().after(officer, compose).after(secretaryOf('elm'), { type: 'WithdrawItem', item: elms })
    expect(withdrawn.events(officer, compose)).toMatchObject([
      { edition: 2, items: [{ id: implementation, number: 1 }] },
    ])
  })
  it('follows when the last was sent back, even with the same items', () => {
    const back = withItem()
      .until('2027-05-23')
      .after(officer, compose)
      .after(chairsOffice, { type: 'SendBack', stage: 'clearance', reasons: letter })
    expect(back.events(officer, compose)).toMatchObject([{ edition: 2 }])
  })
  it('needs an item', () => {
    expect(convened({ previous: undefined }).refusal(officer, compose)).toBe('agenda.empty')
  })
  it('is not composed once the plenary has opened', () => {
    expect(sitting().refusal(officer, compose)).toBe('session.sittingOpened')
  })
})
