import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { opens, underControl } from '../decision.fixture.js'

/** The next plenary opens at ten of that day. */
const opensAtTen = (on: string, fromVersion: number) =>
  ({ ...opens(on, fromVersion), nextOpening: { kind: 'firm', on, time: '10:00' } }) as const
const due = (story: ReturnType<typeof underControl>) =>
  Object.values(story.state.clauses).map((clause) => clause.due?.to ?? null)
const told = underControl().after(engine, opensAtTen('2028-04-26', 50))

describe('the next session', () => {
  it('is noted although no calendar covers its day: what is due by then has no date', () => {
    const far = underControl().after(engine, opens('2041-04-26', 1)).state
    expect(far.nextOpening).toEqual({ kind: 'day', on: '2041-04-26' })
    expect(far.clauses[2]?.due).toBeNull()
  })
  it('gives what is due by it the instant at which its plenary opens, and leaves the rest', () => {
    expect(underControl().events(engine, opensAtTen('2028-04-26', 50))).toMatchObject([
      {
        type: 'FollowUpNoted',
        nextOpening: { kind: 'firm', on: '2028-04-26', time: '10:00' },
        dues: { 2: { to: at('2028-04-26', '10:00') } },
      },
    ])
    expect(due(told)).toEqual([at('2027-09-01', '17:00'), at('2028-04-26', '10:00'), null])
  })
  it('moves, and what is due by it moves with it, with its reminders', () => {
    const moved = told.after(engine, opensAtTen('2028-05-24', 51))
    expect(due(moved)).toEqual([at('2027-09-01', '17:00'), at('2028-05-24', '10:00'), null])
    expect(moved.state.clauses['2']?.due?.reminders[0]).toEqual({
      level: 'L0',
      offset: -14,
      at: at('2028-05-10', '10:00'),
    })
  })
  it('is noted once; an older fact is passed over', () => {
    expect(told.events(engine, opensAtTen('2028-04-26', 50))).toEqual([])
    expect(told.events(engine, opensAtTen('2028-01-01', 49))).toEqual([])
  })
})
