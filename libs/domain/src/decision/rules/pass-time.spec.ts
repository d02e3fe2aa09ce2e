import { describe, expect, it } from '@jest/globals'
import { at, secretaryOf, time } from '../../story.fixture.js'
import { underControl } from '../decision.fixture.js'

const first = at('2027-08-18', '17:00')
const pass = (due: number) => ({ type: 'PassTime', due }) as const

describe('time passes in a decision', () => {
  it('and reminds who has not reported, two weeks before the due', () => {
    const due = underControl().on('2027-08-18', '17:00')
    expect(due.nextAt).toBe(first)
    expect(due.events(time, pass(first))).toEqual([
      {
        type: 'DutyReminded',
        v: 1,
        duty: '1/elm',
        holder: { body: 'elm', role: 'secretary' },
        level: 'L0',
        offset: -14,
        due: at('2027-09-01', '17:00'),
        on: '2027-09-01',
        collapsed: [],
        at: first,
      },
    ])
  })
  it('once', () => {
    const reminded = underControl().on('2027-08-18', '17:00').after(time, pass(first))
    expect(reminded.events(time, pass(first))).toEqual([])
    expect(reminded.nextAt).toBe(at('2027-08-25', '17:00'))
  })
  it('not before', () => {
    expect(underControl().refusal(time, pass(first))).toBe('time.notYet')
  })
  it('and reminds nobody who has reported', () => {
    const report = { type: 'ReportImplementation', clause: '1', state: 'done' } as const
    expect(underControl().after(secretaryOf('elm'), report).nextAt).toBe(null)
  })
  it('and after an outage sends the highest level that has passed, naming the others', () => {
    expect(
      underControl()
        .on('2027-08-30')
        .events(time, pass(at('2027-08-30'))),
    ).toMatchObject([
      {
        level: 'L1',
        offset: -3,
        collapsed: [
          { level: 'L0', offset: -14 },
          { level: 'L0', offset: -7 },
        ],
      },
    ])
  })
})
