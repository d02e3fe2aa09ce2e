import { describe, expect, test } from '@jest/globals'
import { createResolve } from '@plenary/calendar'
import { calendars, icmec, icmecJourney, procedure, training } from '@plenary/data'
import type { Anchors, Moment, When } from '@plenary/domain'

const resolve = createResolve(calendars)
const rules = procedure('icmec')
const zones = { seat: 'Europe/Moscow', venue: 'Asia/Dushanbe' }
const session = (opening: When): Anchors => ({
  opening,
  previousClosing: Date.UTC(2022, 9, 19, 14),
  closing: Date.UTC(2023, 3, 27, 12),
  nextOpening: { kind: 'window', from: '2024-09-01', to: '2024-10-31' },
  zones,
  calendar: 'seat',
})
const moscow = (instant: number) => new Date(instant + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const dates = (opening: When) =>
  rules.stages.map(({ id, opens, due }) => {
    const spelled = (moment: Moment | undefined) => {
      const found = moment && resolve(moment, session(opening))
      if (!found) return '–'
      const { from, to } = found
      return from === to ? moscow(from) : `${moscow(from)} … ${moscow(to)}`
    }
    return `${id}: ${spelled(opens)} | ${spelled(due)}`
  })

describe('XXI of the sample commission', () => {
  test('on 27.04.2023 at 10:00 in Dushanbe has these dates in Moscow', () => {
    expect(dates({ kind: 'firm', on: '2023-04-27', time: '10:00' })).toEqual([
      'protocol: 2023-04-27 15:00 | 2023-04-27 21:59',
      'extracts: 2023-04-27 15:00 | 2023-05-05 17:00',
      'certified-copies: 2023-04-27 15:00 | 2023-05-15 17:00',
      'submission-upwards: 2023-04-27 15:00 | 2023-05-29 17:00',
      'action-plan: 2023-04-27 15:00 | 2023-06-26 17:00',
      'follow-up: 2023-04-27 15:00 | 2024-09-01 00:00 … 2024-10-31 23:59',
      'mid-reports: 2022-12-08 00:00 | 2023-01-08 17:00',
      'mid-working-group: – | 2023-01-22 17:00',
      'proposals: 2023-01-12 00:00 | 2023-01-27 17:00',
      'drafts: 2023-01-27 00:00 | 2023-02-11 17:00',
      'drafts-check: 2023-02-11 00:00 | 2023-02-16 17:00',
      'date-and-place: – | 2023-02-26 17:00',
      'first-tour: 2023-02-16 00:00 | 2023-03-23 17:00',
      'invitation: – | 2023-03-13 17:00',
      'invitation-reply: 2023-03-13 00:00 | 2023-04-07 17:00',
      'reports: 2023-03-13 00:00 | 2023-03-28 17:00',
      'consolidated-table: 2023-03-23 00:00 | 2023-03-30 17:00',
      'summary: 2023-03-28 00:00 | 2023-04-02 17:00',
      'clearance: 2023-04-01 00:00 | 2023-04-05 17:00',
      'package: – | 2023-04-07 17:00',
      'experts: 2023-04-13 00:00 | 2023-04-17 17:00',
      'second-tour: 2023-04-17 00:00 | 2023-04-24 17:00',
      'delegations: 2023-04-07 00:00 | 2023-04-17 17:00',
      'tabling: 2023-04-22 00:00 | 2023-04-24 17:00',
      'press-notice: – | 2023-04-24 17:00',
      'accreditation: – | 2023-04-26 15:00',
      'working-group: 2023-04-25 00:00 | 2023-04-26 17:00',
      'council: 2023-04-25 00:00 | 2023-04-26 17:00',
      'plenary: 2023-04-27 08:00 | 2023-04-27 21:59',
      'press-release: 2023-04-27 15:00 | 2023-04-27 21:59',
    ])
  })

  test('in April 2023 has ranges, from those of 1 April to those of 30 April', () => {
    const [proposals, tour] = ['proposals', 'first-tour'].map((id) =>
      dates({ kind: 'month', month: '2023-04' }).find((line) => line.startsWith(`${id}:`)),
    )
    expect(proposals).toBe('proposals: 2022-12-17 00:00 … 2023-01-15 00:00 | 2023-01-01 17:00 … 2023-01-30 17:00')
    expect(tour).toBe('first-tour: 2023-01-21 00:00 … 2023-02-19 00:00 | 2023-02-25 17:00 … 2023-03-26 17:00')
  })

  test('has dates at every step at which its own date firmed up', () => {
    for (const { opening } of icmecJourney.sessions.flatMap((one) => one.dates)) {
      for (const { due } of rules.stages) expect(resolve(due, session(opening))).not.toBeNull()
    }
  })
})

test('every calendar of both commissions covers their sessions from the first stage to the window of the last', () => {
  const names = [icmec, training].flatMap(({ calendar, bodies }) => [
    calendar,
    ...bodies.flatMap((b) => b.calendar ?? []),
  ])
  const openings: readonly When[] = [
    { kind: 'day', on: '2021-09-09' },
    { kind: 'window', from: '2028-09-01', to: '2028-10-31' },
  ]
  for (const calendar of names) {
    for (const opening of openings) {
      for (const { due } of rules.stages) expect(() => resolve(due, { ...session(opening), calendar })).not.toThrow()
    }
  }
})
