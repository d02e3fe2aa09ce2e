import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { closed, opened, summoned } from '../sitting.fixture.js'

const postpone = { type: 'DisposeOfItem', item: 'fairs', disposal: 'postponed' } as const

describe('an item without a decision', () => {
  it('is postponed', () => {
    expect(opened.events(chair, postpone)).toEqual([
      {
        type: 'ItemDisposedOf',
        v: 1,
        at: at('2027-06-17', '10:00'),
        item: 'fairs',
        disposal: 'postponed',
        by: by(chair),
      },
    ])
  })
  it('ends once; a later word takes its place', () => {
    const postponed = opened.after(chair, postpone)
    expect(postponed.events(chair, postpone)).toEqual([])
    expect(postponed.after(chair, { ...postpone, disposal: 'declined' }).state.disposals).toEqual({ fairs: 'declined' })
  })
  it('is on the agenda, while the sitting is under way', () => {
    expect(opened.refusal(chair, { ...postpone, item: 'other' })).toBe('item.unknown')
    expect(summoned.refusal(chair, postpone)).toBe('sitting.notOpened')
    expect(closed.refusal(chair, postpone)).toBe('sitting.closed')
  })
})
