import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { closed, opened, summoned } from '../sitting.fixture.js'

const open = { type: 'OpenSitting', presiding: 'plenary.chair' } as const

describe('a sitting opens', () => {
  it('with who presides', () => {
    expect(summoned.events(chair, open)).toEqual([
      { type: 'SittingOpened', v: 1, at: at('2027-06-17', '10:00'), presiding: 'plenary.chair', by: by(chair) },
    ])
  })
  it('once', () => {
    expect(opened.events(chair, open)).toEqual([])
    expect(closed.events(chair, open)).toEqual([])
  })
})
