import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { closed, opened, summoned } from '../sitting.fixture.js'

const close = { type: 'CloseSitting' } as const

describe('a sitting is closed', () => {
  it('by who presides', () => {
    expect(opened.events(chair, close)).toEqual([
      { type: 'SittingClosed', v: 1, at: at('2027-06-17', '10:00'), by: by(chair) },
    ])
    expect(closed.situation).toEqual({ calls: false, ended: true, stages: [] })
  })
  it('once', () => {
    expect(closed.events(chair, close)).toEqual([])
  })
  it('not before it has opened', () => {
    expect(summoned.refusal(chair, close)).toBe('sitting.notOpened')
  })
})
