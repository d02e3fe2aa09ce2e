import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { concluded, underControl } from '../decision.fixture.js'

const close = { type: 'CloseDecision' } as const

describe('a decision is closed', () => {
  const over = concluded(underControl(), '1', '2', '3')

  it('when no clause is under control any more', () => {
    expect(over.situation).toMatchObject({ calls: true, ended: false })
    expect(over.events(engine, close)).toEqual([{ type: 'DecisionClosed', v: 1, at: at('2027-06-17') }])
    expect(over.conducted().situation).toEqual({ calls: false, ended: true, stages: [] })
  })
  it('once', () => {
    expect(over.conducted().events(engine, close)).toEqual([])
  })
  it('not while one is', () => {
    const two = concluded(underControl(), '1', '3')
    expect(two.situation.calls).toBe(false)
    expect(two.refusal(engine, close)).toBe('decision.underControl')
  })
})
