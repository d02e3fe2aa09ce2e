import { describe, expect, it } from '@jest/globals'
import { at, by, officer } from '../../story.fixture.js'
import { conclude, underControl } from '../decision.fixture.js'

describe('a clause', () => {
  it('is concluded: how far it is, and that it leaves control', () => {
    const now = at('2027-06-17')
    expect(underControl().events(officer, conclude('1'))).toEqual([
      {
        type: 'ClauseConcluded',
        v: 1,
        at: now,
        clause: '1',
        conclusion: { state: 'done', control: 'remove', at: now, by: by(officer) },
      },
    ])
  })
  it('is removed once', () => {
    expect(underControl().after(officer, conclude('1')).refusal(officer, conclude('1'))).toBe('clause.concluded')
  })
  it('that is kept under control may be concluded again', () => {
    const kept = underControl().after(officer, conclude('1', 'keep'))
    expect(kept.state.clauses['1']?.conclusion?.control).toBe('keep')
    expect(kept.refusal(officer, conclude('1'))).toBe('1 events')
  })
  it('that leaves control is owed by nobody any more', () => {
    expect(
      underControl()
        .after(officer, conclude('2'))
        .duties.map(({ key, state }) => [key, state]),
    ).toEqual([
      ['1/elm', 'open'],
      ['2/elm', 'missed'],
      ['2/fir', 'missed'],
      ['3/oak', 'open'],
    ])
  })
  it('must be known', () => {
    expect(underControl().refusal(officer, conclude('9'))).toBe('clause.unknown')
  })
})
