import { expect, test } from '@jest/globals'
import { dates } from './plan-of.fixture.js'

/** The rules of a commission with a whole cycle: a session on a Tuesday, its plenary closed the day after at 16:00. */
const opening = '2027-04-27 10:00'
const closing = Date.parse('2027-04-28T16:00+05:00')

test('default on 27.04.2027', () => {
  expect(dates('default', opening, { closing })).toEqual([
    'proposals opens 2027-01-27 00:00', // T-90: 27 to 31.03., 31 to 28.02., 28 to 31.01., 4 more
    'proposals due 2027-02-11 17:00', // T-75: 15 days later: 27 + 15 = 42, less 31
    'drafts opens 2027-02-11 00:00', // T-75
    'drafts due 2027-02-26 17:00', // T-60: 11 + 15
    'first-tour opens 2027-02-26 00:00', // T-60
    'first-tour due 2027-03-28 17:00', // T-30: 27 to 31.03., 3 more
    'clearance opens 2027-03-30 00:00', // T-28: 27 to 31.03., 1 more
    'clearance due 2027-04-06 17:00', // T-21
    'package due 2027-04-13 17:00', // T-14
    'tabling opens 2027-04-20 00:00', // T-7
    'tabling due 2027-04-24 17:00', // T-3
    'working-group opens 2027-04-25 00:00', // T-2
    'working-group due 2027-04-26 17:00', // T-1
    'council opens 2027-04-25 00:00',
    'council due 2027-04-26 17:00',
    'plenary opens 2027-04-27 10:00',
    'plenary due 2027-04-27 23:59',
    'protocol opens 2027-04-28 16:00',
    // Thu 29, Fri 30, Mon 3.05., 4, 5, 6, 7, Mon 10, 11, 12: ten working days
    'protocol due 2027-05-12 17:00',
    'extracts opens 2027-04-28 16:00',
    'extracts due 2027-05-05 17:00', // Thu 29, Fri 30, Mon 3.05., 4, 5
    'follow-up opens 2027-04-28 16:00',
  ])
})

test('icmec on 27.04.2027, the session before closed on 15.07.2026', () => {
  // From 15.07.2026 to 27.04.2027: 16 + 31 + 30 + 31 + 30 + 31 + 31 + 28 + 31 + 27 = 286 days, half of them 143
  const previousClosing = Date.parse('2026-07-15T12:00+05:00')
  const dues = dates('icmec', opening, { closing, previousClosing }).filter((row) => !row.includes(' opens '))
  expect(dues).toEqual([
    'protocol due 2027-04-28 23:59', // the day of the closing
    'extracts due 2027-05-05 17:00', // Thu 29, Fri 30, Mon 3.05., 4, 5
    'certified-copies due 2027-05-12 17:00', // 6, 7, Mon 10, 11, 12: five more
    'submission-upwards due 2027-05-26 17:00', // two weeks of five more
    'action-plan due 2027-06-27 17:00', // +60: 2 to 30.04., 31 of May, 27 more
    'mid-reports due 2026-11-21 17:00', // 143 after 15.07. is 05.12.: 16, 31, 30, 31, 30, 5 more; less 14
    'mid-working-group due 2026-12-05 17:00',
    'proposals due 2027-01-27 17:00', // T-90
    'drafts due 2027-02-11 17:00', // T-75
    'drafts-check due 2027-02-16 17:00', // T-70
    'date-and-place due 2027-02-26 17:00', // T-60
    'date-and-place latest 2027-03-28 17:00', // T-30
    'first-tour due 2027-03-23 17:00', // T-35
    'invitation due 2027-03-13 17:00', // T-45
    'invitation-reply due 2027-04-07 17:00', // T-20
    'reports due 2027-03-28 17:00', // T-30
    'consolidated-table due 2027-03-30 17:00', // T-28
    'summary due 2027-04-02 17:00', // T-25
    'clearance due 2027-04-05 17:00', // T-22
    'package due 2027-04-07 17:00', // T-20
    'experts due 2027-04-17 17:00', // T-10
    'second-tour due 2027-04-24 17:00', // T-3
    'delegations due 2027-04-17 17:00', // T-10
    'tabling due 2027-04-24 17:00', // T-3
    'press-notice due 2027-04-24 17:00', // T-3
    'accreditation due 2027-04-26 17:00', // T-1
    'working-group due 2027-04-26 17:00', // T-1
    'council due 2027-04-26 17:00', // T-1
    'plenary due 2027-04-27 23:59',
    'press-release due 2027-04-28 23:59', // the day of the closing
  ])
})
