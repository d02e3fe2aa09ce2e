import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { founded, secretary } from '../commission.fixture.js'

const engine = { kind: 'engine' } as const
const held = () => founded().after(engine, { type: 'HoldNotices', takenAt: at('2027-01-10') })
const release = { type: 'ReleaseNotices', authority: 'Telephone calls to the parts, 11 January' } as const

describe('notices that are held', () => {
  it('are released by the secretary of the commission, on an authority', () => {
    const { authority } = release
    expect(held().events(secretary, release)).toEqual([
      { type: 'NoticesReleased', v: 1, at: at('2027-01-11'), authority, by: by(secretary) },
    ])
    expect(held().after(secretary, release).state.noticesHeld).toBeUndefined()
  })
  it('are not released twice, nor where none are held', () => {
    expect(held().after(secretary, release).refusal(secretary, release)).toBe('notices.notHeld')
    expect(founded().refusal(secretary, release)).toBe('notices.notHeld')
  })
})
