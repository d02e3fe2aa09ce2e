import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../procedure/rules.fixture.js'
import { resolve, said } from '../story.fixture.js'
import { listedDays } from '../time/calendar.js'
import type { Day } from '../time/when.js'
import { deadline } from './deadline.js'
import { dueOf } from './due-of.js'
import type { ReminderAt } from './duty.js'

const anchors = {
  zones: { seat: 'UTC', venue: 'UTC' },
  calendar: 'all',
  opening: { kind: 'day', on: '2027-06-17' },
} as const
const table = { name: 'elm', mark: 'A', source: '', weekend: [6, 7] } as const

/** Due on 19 March at 17:00; elm is at rest on these days, and fir never. */
const dueBy = (days: readonly Day[], by = resolve) => {
  const elm = listedDays({ ...table, years: { 2027: days } })
  const holidays = new Map([
    ['elm', elm],
    ['fir', new Set<Day>()],
  ])
  const reckoning = { resolve: by, procedure: rules([]), holidays }
  return deadline(opening(-90), anchors, reckoning, { reminders: 'courtesy' })
}
const told = (reminders: readonly ReminderAt[] = []) =>
  reminders.map(({ level, offset, at }) => `${level} ${String(offset)} ${said(at)}`)
const ofElm = (...days: readonly Day[]) => told(dueBy(days)?.paused?.['elm'])

const first = ['L0 -14 2027-03-05 17:00', 'L0 -7 2027-03-12 17:00'] as const
const usual = [...first, 'L1 -3 2027-03-16 17:00', 'L1 0 2027-03-19 17:00']

describe('a reminder on a holiday of whom it goes to', () => {
  it('goes out on the next day at the same hour, and is the same reminder', () => {
    expect(ofElm('2027-03-16')).toEqual([...first, 'L1 -3 2027-03-17 17:00', 'L1 0 2027-03-19 17:00'])
  })
  it('goes out after all holidays in a row, though that may be a week-end', () => {
    expect(ofElm('2027-03-12', '2027-03-13')[1]).toBe('L0 -7 2027-03-14 17:00')
  })
  it('goes out at the due moment, where everything before it is a holiday, and never after it', () => {
    const before = ['2027-03-16', '2027-03-17', '2027-03-18'] as const
    expect(ofElm(...before)).toEqual([...first, 'L1 -3 2027-03-19 17:00', 'L1 0 2027-03-19 17:00'])
    expect(dueBy([...before, '2027-03-19'])?.paused).toBe(undefined)
  })
  it('stays where it is on the due day itself', () => {
    expect(dueBy(['2027-03-19'])?.paused).toBe(undefined)
    expect(ofElm('2027-03-16', '2027-03-19')[3]).toBe('L1 0 2027-03-19 17:00')
  })
  it('stays where it is on a day that no calendar can date', () => {
    const only = (...[moment, ...more]: Parameters<typeof resolve>) =>
      moment.mark === 'V' ? resolve(moment, { ...anchors, calendar: 'none' }) : resolve(moment, ...more)
    expect(dueBy(['2027-03-16'], only)?.paused).toBe(undefined)
  })
})

describe('a deadline', () => {
  it('names a body only where a reminder goes out later for it; for all others it is as it was', () => {
    const due = dueBy(['2027-03-12'])
    expect(Object.keys(due?.paused ?? {})).toEqual(['elm'])
    expect(told(due?.reminders)).toEqual(usual)
  })
  it('does not pause on a week-end that is no holiday, nor in years without a table', () => {
    expect(dueBy(['2027-03-13', '2026-03-12'])?.paused).toBe(undefined)
  })
})

describe('the deadline of one body', () => {
  const due = dueBy(['2027-03-12'])
  it("has its own reminders, and nobody else's", () => {
    expect(told(dueOf({ due }, 'elm')?.reminders)[1]).toBe('L0 -7 2027-03-13 17:00')
    expect(told(dueOf({ due }, 'fir')?.reminders)).toEqual(usual)
    expect([dueOf({ due }, 'elm'), dueOf({ due }, 'fir')].map((own) => own && 'paused' in own)).toEqual([false, false])
  })
  it('is its extension, with the reminders of that', () => {
    expect(told(dueOf({ due: null, extended: due ? { elm: due } : {} }, 'elm')?.reminders)[1]).toBe(
      'L0 -7 2027-03-13 17:00',
    )
  })
})
