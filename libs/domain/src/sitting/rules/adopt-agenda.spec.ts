import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { closed, opened, summoned } from '../sitting.fixture.js'

const adopt = { type: 'AdoptAgenda' } as const

describe('the agenda', () => {
  it('is adopted as tabled', () => {
    expect(opened.events(chair, adopt)).toEqual([
      {
        type: 'AgendaAdopted',
        v: 1,
        at: at('2027-06-17', '10:00'),
        items: [
          { id: 'tests', number: 1, title: { en: 'On tests' } },
          { id: 'fairs', number: 2, title: { en: 'On fairs' } },
        ],
        by: by(chair),
      },
    ])
  })
  it('is adopted once', () => {
    expect(opened.after(chair, adopt).events(chair, adopt)).toEqual([])
  })
  it('is adopted while the sitting is under way', () => {
    expect(summoned.refusal(chair, adopt)).toBe('sitting.notOpened')
    expect(closed.refusal(chair, adopt)).toBe('sitting.closed')
  })
})
