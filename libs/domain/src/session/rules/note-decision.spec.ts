import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { clause, held } from '../session.fixture.js'

const told = { from: 'd1', fromVersion: 1 }
const note = { type: 'NoteDecision', clauses: [clause('d1')], ...told } as const
const followUp = (story: ReturnType<typeof held>) => story.conducted().state.stages['follow-up']?.status

describe('a decision of this session', () => {
  it('tells how its clauses stand', () => {
    expect(held(['d1']).events(engine, note)).toEqual([
      { type: 'DecisionNoted', v: 1, at: at('2027-06-17', '13:01'), clauses: [clause('d1')], told },
    ])
  })
  it('is noted once', () => {
    expect(held(['d1']).after(engine, note).events(engine, note)).toEqual([])
  })
  it('keeps the follow-up open until it is known and each of its clauses is concluded', () => {
    const story = held(['d1'])
    expect(followUp(story)).toBe('open')
    expect(followUp(story.after(engine, note))).toBe('open')
    const concluded = { ...note, clauses: [clause('d1', { concluded: true })], fromVersion: 2 }
    expect(followUp(story.after(engine, concluded))).toBe('closed')
    expect(followUp(story.after(engine, { ...note, clauses: [] }))).toBe('closed')
  })
})
