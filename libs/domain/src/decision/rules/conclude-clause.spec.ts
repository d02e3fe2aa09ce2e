import { describe, expect, it } from '@jest/globals'
import { at, by, engine, officer, secretaryOf } from '../../story.fixture.js'
import { conclude, opens, underControl } from '../decision.fixture.js'

const report = { type: 'ReportImplementation', clause: '1', state: 'partly' } as const

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
  it('that leaves control is settled: nobody owes it, nobody has missed it', () => {
    expect(
      underControl()
        .after(officer, conclude('2'))
        .duties.map(({ key, state }) => [key, state]),
    ).toEqual([
      ['1/elm', 'open'],
      ['2/elm', 'done'],
      ['2/fir', 'done'],
      ['3/oak', 'open'],
    ])
  })
  it('whose term is extended has a new one, by which another report is owed', () => {
    const due = { kind: 'date', on: '2027-12-01' } as const
    const reported = underControl().after(secretaryOf('elm'), report)
    expect(reported.duties[0]?.state).toBe('done')
    const extended = reported.on('2027-09-02').after(officer, { ...conclude('1', 'extend'), due })
    expect(extended.state.clauses['1']).toMatchObject({ dueBy: due, due: { to: at('2027-12-01', '17:00') } })
    expect(extended.duties[0]).toMatchObject({ state: 'open', since: at('2027-09-02'), due: { article: 'Rule 9' } })
    expect(extended.on('2027-11-30').after(secretaryOf('elm'), report).duties[0]?.state).toBe('done')
  })
  it('may be extended to the next session, and moves with it', () => {
    const by = { ...conclude('1', 'extend'), due: { kind: 'nextSession' } } as const
    const extended = underControl().after(officer, by)
    expect(extended.state.clauses['1']?.due).toBeNull()
    expect(extended.after(engine, opens('2028-04-26', 1)).state.clauses['1']?.due?.to).toBe(at('2028-04-26', '00:00'))
  })
  it('is extended to a term that lies ahead, and only then has a new one', () => {
    const due = (on: string) => ({ due: { kind: 'date', on } }) as const
    const said = (more: object, control: 'extend' | 'keep' = 'extend') =>
      underControl().refusal(officer, { ...conclude('1', control), ...more })
    expect(said({})).toBe('extension.missing')
    expect(said(due('2027-12-01'), 'keep')).toBe('extension.notAsked')
    expect(said(due('2027-06-16'))).toBe('extension.past')
    expect(said(due('2027-11-31'))).toBe('date.notInCalendar')
    expect(said(due('2041-12-01'))).toBe('calendar.missingYear')
  })
  it('must be known', () => {
    expect(underControl().refusal(officer, conclude('9'))).toBe('clause.unknown')
  })
})
