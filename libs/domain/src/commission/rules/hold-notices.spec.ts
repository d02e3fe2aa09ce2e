import { describe, expect, it } from '@jest/globals'
import { at } from '../../story.fixture.js'
import { founded } from '../commission.fixture.js'

const engine = { kind: 'engine' } as const
const hold = { type: 'HoldNotices', takenAt: at('2027-01-10') } as const

describe('notices of a commission that was restored from a backup', () => {
  it('are held, and the record says when the backup was taken', () => {
    const held = { type: 'NoticesHeld', v: 1, at: at('2027-01-11'), takenAt: at('2027-01-10') }
    expect(founded().events(engine, hold)).toEqual([held])
    expect(founded().after(engine, hold).state.noticesHeld).toEqual({
      since: at('2027-01-11'),
      takenAt: at('2027-01-10'),
    })
  })
  it('are held on when another backup is restored before they were released', () => {
    expect(founded().after(engine, hold).events(engine, hold)).toEqual([])
  })
})
