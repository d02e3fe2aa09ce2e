import { describe, expect, it } from '@jest/globals'
import { at, by, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { adopted, conclude, notAdopted, underControl } from '../decision.fixture.js'

const elm = secretaryOf('elm')
const report = { type: 'ReportImplementation', clause: '1', state: 'partly', text: letter } as const

describe('a part reports', () => {
  it('on what it was assigned', () => {
    const now = at('2027-06-17')
    expect(underControl().events(elm, report)).toEqual([
      {
        type: 'ImplementationReported',
        v: 1,
        at: now,
        clause: '1',
        report: { body: 'elm', state: 'partly', text: letter, at: now, late: false, by: by(elm) },
      },
    ])
    expect(
      underControl()
        .after(elm, report)
        .duties.map(({ key, state }) => [key, state]),
    ).toEqual([
      ['1/elm', 'done'],
      ['2/elm', 'open'],
      ['2/fir', 'open'],
      ['3/oak', 'open'],
    ])
  })
  it('again: reports follow one another', () => {
    const twice = underControl()
      .after(elm, report)
      .after(elm, { ...report, state: 'done' })
    expect(twice.state.clauses['1']?.reports.map(({ state }) => state)).toEqual(['partly', 'done'])
  })
  it('late: kept, and marked', () => {
    expect(underControl().on('2027-09-01', '17:01').events(elm, report)).toMatchObject([{ report: { late: true } }])
    expect(
      underControl()
        .on('2030-01-01')
        .events(elm, { ...report, clause: '2' }),
    ).toMatchObject([{ report: { late: false } }])
  })
  it('not on what is assigned to others', () => {
    expect(underControl().refusal(secretaryOf('fir'), report)).toBe('clause.notAssigned by Rule 9')
  })
  it('not on a clause unknown or no longer under control', () => {
    expect(underControl().refusal(elm, { ...report, clause: '9' })).toBe('clause.unknown')
    expect(underControl().after(officer, conclude('1')).refusal(elm, report)).toBe('clause.concluded')
  })
  it('in words on no decision with an access mark', () => {
    const { taken, ...told } = adopted()
    const marked = notAdopted.after(engine, { ...told, taken: { ...taken, mark: 'secret' } })
    expect(marked.refusal(elm, report)).toBe('item.marked')
    const { text: _, ...unsaid } = report
    expect(marked.refusal(elm, unsaid)).toBe('1 events')
  })
})
