import { describe, expect, it } from '@jest/globals'
import { at, engine, secretaryOf } from '../story.fixture.js'
import { consultationAggregate } from './index.js'
import { tour, tourAsked } from './consultation.fixture.js'

const due = { from: at('2027-06-10', '17:00'), to: at('2027-06-10', '17:00'), mark: 'A', reminders: [] } as const
const moved = { ...tourAsked, due, closes: due.to, fromVersion: 25 }
const effectOf = (before: ReturnType<typeof tour>) => {
  const events = before.events(engine, moved)
  const after = before.folding(events)
  const ruled = (state: typeof before.state) => ({ state, procedure: null })
  return consultationAggregate.effect?.({ before: ruled(before.state), after: ruled(after.state), events, at: 0 })
}

describe('another due moment of a tour', () => {
  it('takes nothing back: what went out for the old one is told', () => {
    const answered = tour().after(secretaryOf('elm'), { type: 'Reply', position: 'consent' })
    expect(effectOf(answered.until('2027-05-07'))?.sent).toEqual([
      { duty: 'tour/1/fir', level: 'L0', offset: -7, due: at('2027-05-13', '17:00') },
      { duty: 'tour/1/oak', level: 'L0', offset: -7, due: at('2027-05-13', '17:00') },
    ])
  })
  it('has no effect to tell where nothing had gone out', () => {
    expect(effectOf(tour())).toBe(null)
  })
})
