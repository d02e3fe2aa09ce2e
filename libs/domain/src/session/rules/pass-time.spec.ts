import { describe, expect, it } from '@jest/globals'
import { at, secretaryOf, time } from '../../story.fixture.js'
import { convened, withItem } from '../session.fixture.js'

const pass = (due: number) => ({ type: 'PassTime', due }) as const
const opens = at('2027-03-04', '00:00')
const closes = at('2027-03-19', '17:00')
const grace = 5_000

describe('time passes', () => {
  it('the next moment: a stage is to open', () => {
    const due = convened().on('2027-03-04', '00:00')
    expect(due.nextAt).toBe(opens)
    expect(due.events(time, pass(opens))).toEqual([
      { type: 'MomentPassed', v: 1, at: opens, stage: 'proposals', round: 1, moment: 'opens', due: opens },
    ])
  })
  it('a moment once', () => {
    const passed = convened().on('2027-03-04', '00:00').after(time, pass(opens))
    expect(passed.events(time, pass(opens))).toEqual([])
  })
  it('nothing before it is due', () => {
    expect(convened().refusal(time, pass(opens))).toBe('time.notYet')
  })
  it('nothing where another act has moved the moment: the due named is over', () => {
    expect(
      convened()
        .on('2027-03-04')
        .events(time, pass(at('2027-03-01'))),
    ).toEqual([])
  })
  it('a closing five seconds after its due, and not a moment earlier', () => {
    const open = withItem()
      .after(secretaryOf('fir'), { type: 'AnswerCall', stage: 'proposals', none: true })
      .until('2027-03-19', '17:00')
    expect(open.nextAt).toBe(closes + grace)
    expect(open.refusal(time, pass(closes + grace))).toBe('time.notYet')
    expect(open.on('2027-03-19', '17:01').events(time, pass(closes + grace))).toMatchObject([
      { type: 'MomentPassed', stage: 'proposals', moment: 'closes', due: closes },
    ])
  })
  it('one moment after the other when clocks stood still, the oldest first', () => {
    const late = convened().on('2027-03-10')
    expect(late.events(time, pass(late.now))).toMatchObject([{ moment: 'opens' }])
  })
  it('a reminder: everybody who still owes is reminded, of a duty only the highest level that has passed', () => {
    const asked = withItem()
      .on('2027-03-17')
      .after(time, pass(at('2027-03-17')))
    const reminded = asked.journal.filter(({ type }) => type === 'DutyReminded')
    expect(
      reminded.map(
        (event) => event.type === 'DutyReminded' && [event.duty, event.level, event.offset, event.collapsed.length],
      ),
    ).toEqual([
      ['proposals/1/fir', 'L1', -3, 2],
      ['proposals/1/oak', 'L1', -3, 2],
      ['proposals/1/standards', 'L1', -3, 2],
      ['proposals/1/secretariat', 'L1', -3, 2],
    ])
    expect(asked.nextAt).toBe(at('2027-03-19', '00:00'))
  })
})
