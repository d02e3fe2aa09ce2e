import { describe, expect, it } from '@jest/globals'
import { at, engine, said, secretaryOf, time } from '../../story.fixture.js'
import type { Day } from '../../time/when.js'
import { notAsked, review, tour, tourAsked } from '../consultation.fixture.js'

const pass = (due: number) => ({ type: 'PassTime', due }) as const
const reminder = at('2027-05-06', '17:00')
const closing = at('2027-05-13', '17:00') + 5_000
const answered = tour().after(secretaryOf('elm'), { type: 'Reply', position: 'consent' })

describe('time passes in a consultation', () => {
  it('and reminds those who have not replied', () => {
    const due = answered.on('2027-05-06', '17:00')
    expect(due.nextAt).toBe(reminder)
    const reminded = {
      type: 'DutyReminded',
      v: 1,
      level: 'L0',
      offset: -7,
      due: at('2027-05-13', '17:00'),
      collapsed: [],
      at: reminder,
    }
    expect(due.events(time, pass(reminder))).toEqual([
      { ...reminded, duty: 'tour/1/fir', holder: { body: 'fir', role: 'secretary' } },
      { ...reminded, duty: 'tour/1/oak', holder: { body: 'oak', role: 'secretary' } },
    ])
  })
  it('and reminds a part whose holiday that is on the day after it', () => {
    const due = at('2027-05-13', '17:00')
    const sent = (on: Day) => ({ level: 'L0', offset: -7, at: at(on, '17:00') })
    const paused = { fir: [sent('2027-05-07')] }
    const asks = { from: due, to: due, mark: 'A', reminders: [sent('2027-05-06')], paused } as const
    const asked = notAsked().after(engine, { ...tourAsked, due: asks })
    const told = asked.until('2027-05-09').journal.flatMap((event) => {
      return event.type === 'DutyReminded' ? [`${event.holder.body} ${said(event.at)}`] : []
    })
    expect(told).toEqual(['elm 2027-05-06 17:00', 'oak 2027-05-06 17:00', 'fir 2027-05-07 17:00'])
  })
  it('and closes five seconds after the due', () => {
    const due = answered.until('2027-05-13', '17:00')
    expect(due.nextAt).toBe(closing)
    expect(due.on('2027-05-13', '17:01').events(time, pass(closing))).toEqual([
      { type: 'MomentPassed', v: 1, at: at('2027-05-13', '17:01'), moment: 'closes', due: at('2027-05-13', '17:00') },
    ])
  })
  it('once', () => {
    const passed = answered.on('2027-05-06', '17:00').after(time, pass(reminder))
    expect(passed.events(time, pass(reminder))).toEqual([])
    expect(tour().until('2027-05-14').nextAt).toBe(null)
  })
  it('not before it is due', () => {
    expect(answered.refusal(time, pass(reminder))).toBe('time.notYet')
  })
  it('and reminds the secretary of a council', () => {
    const due = review().on('2027-05-06', '17:00')
    expect(due.events(time, pass(reminder))).toMatchObject([
      { duty: 'council/standards/1/standards', holder: { role: 'councilSecretary' } },
    ])
  })
})
