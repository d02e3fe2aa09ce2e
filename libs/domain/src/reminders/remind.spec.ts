import { describe, expect, it } from '@jest/globals'
import { at, said } from '../story.fixture.js'
import type { Duty, ReminderAt } from './duty.js'
import { nextReminder, noteReminded, remind } from './remind.js'
import { sentFor } from './sent-for.js'

const level = (name: string, offset: number, on: string): ReminderAt => ({ level: name, offset, at: at(on) })
const reminders = [level('L0', -14, '2027-03-05'), level('L0', -7, '2027-03-12'), level('L1', -3, '2027-03-16')]
const due = (on: string, sent = reminders) => ({ from: at(on), to: at(on), mark: 'A', reminders: sent }) as const
const owed: Duty = {
  key: 'proposals/1/elm',
  act: 'SubmitProposal',
  holder: { body: 'elm', role: 'secretary' },
  since: at('2027-03-04'),
  due: due('2027-03-19'),
  state: 'open',
}
const sent = (duty: Duty, on: string, before = {}) => remind([duty], before, at(on)).reduce(noteReminded, before)

describe('a reminder', () => {
  it('goes out at its instant, and not before', () => {
    expect(nextReminder([owed], {})).toBe(at('2027-03-05'))
    expect(remind([owed], {}, at('2027-03-04'))).toEqual([])
    expect(remind([owed], {}, at('2027-03-05'))).toEqual([
      {
        type: 'DutyReminded',
        v: 1,
        duty: 'proposals/1/elm',
        holder: { body: 'elm', role: 'secretary' },
        level: 'L0',
        offset: -14,
        due: at('2027-03-19'),
        collapsed: [],
        at: at('2027-03-05'),
      },
    ])
  })
  it('goes out once', () => {
    const reminded = sent(owed, '2027-03-05')
    expect(remind([owed], reminded, at('2027-03-06'))).toEqual([])
    expect(nextReminder([owed], reminded)).toBe(at('2027-03-12'))
  })
  it('after an outage is only the highest that has passed; it names the others, and none of them follows', () => {
    expect(remind([owed], {}, at('2027-03-17'))).toMatchObject([
      {
        level: 'L1',
        offset: -3,
        collapsed: [
          { level: 'L0', offset: -14 },
          { level: 'L0', offset: -7 },
        ],
      },
    ])
    expect(nextReminder([owed], sent(owed, '2027-03-17'))).toBe(null)
  })
  it('is not sent again for another hour of the same day, and is for another day', () => {
    const dated = (on: string, clock: string): Duty => ({ ...owed, due: { ...due(on), from: at(on, clock), on } })
    const reminded = sent(dated('2027-03-19', '10:00'), '2027-03-17')
    expect(nextReminder([dated('2027-03-19', '10:30')], reminded)).toBe(null)
    expect(nextReminder([dated('2027-03-20', '10:00')], reminded)).toBe(at('2027-03-05'))
  })
  it('stands while its due moment moves within a day; for another day it was sent for one that stands no longer', () => {
    const dated = (on: string, clock: string): Duty => ({ ...owed, due: { ...due(on), from: at(on, clock), on } })
    const [first, later, next] = [
      dated('2027-03-19', '10:00'),
      dated('2027-03-19', '10:30'),
      dated('2027-03-25', '10:00'),
    ]
    const reminded = sent(first, '2027-03-17')
    expect(sentFor([first], reminded, [later])).toEqual([])
    const gone = sentFor([later], reminded, [next])
    expect(gone.map(({ level, offset, due: sentDue }) => [level, offset, said(sentDue)])).toEqual([
      ['L0', -14, '2027-03-19 10:00'],
      ['L0', -7, '2027-03-19 10:00'],
      ['L1', -3, '2027-03-19 10:00'],
    ])
  })
  it('is armed anew by another due, and not by one already served', () => {
    const later = { ...owed, due: due('2027-04-19', [level('L0', -14, '2027-04-05')]) }
    const reminded = sent(owed, '2027-03-17')
    expect(nextReminder([later], reminded)).toBe(at('2027-04-05'))
    const both = sent(later, '2027-04-05', reminded)
    expect([nextReminder([owed], both), nextReminder([later], both)]).toEqual([null, null])
  })
  it('goes to nobody who has done it, missed it, has no due, or came to owe it when it was over', () => {
    const none = [
      { ...owed, state: 'done' },
      { ...owed, state: 'missed' },
      { ...owed, due: null },
      { ...owed, since: at('2027-03-19') },
    ] as const
    expect(none.map((duty) => nextReminder([duty], {}))).toEqual([null, null, null, null])
    expect(remind(none, {}, at('2027-12-31'))).toEqual([])
  })
  it('of several duties is the earliest', () => {
    const other = { ...owed, key: 'other', due: due('2027-03-15', [level('L0', -14, '2027-03-01')]) }
    expect(nextReminder([owed, other], {})).toBe(at('2027-03-01'))
    expect(nextReminder([], {})).toBe(null)
  })
})
