import { expect, test } from '@jest/globals'
import { check } from './check.js'
import { calendarsNamed } from './every-moment.js'
import { inWriting, opening, stage } from './rules.fixture.js'

const counted = (calendar: string) => ({ unit: 'wd', calendar }) as const
const faulty = inWriting(
  [
    stage('a', {
      opens: opening(-9, counted('elm')),
      due: opening(-5, counted('oak')),
      latest: opening(-4, counted('host')),
    }),
  ],
  {
    newRound: opening(5, { anchor: 'reopening', ...counted('nix') }),
    reminders: { stern: [{ level: 'L0', offsets: [opening(-3, { anchor: 'due', ...counted('seat') })] }] },
  },
)

test('a calendar of which there is no table is a fault wherever it is named; seat and host always stand', () => {
  expect(check(faulty, ['elm'])).toEqual([
    { pointer: '/stages/0/due/calendar', code: 'unknownCalendar', stage: 'a', other: 'oak' },
    { pointer: '/newRound/calendar', code: 'unknownCalendar', other: 'nix' },
  ])
  expect(check(faulty, ['elm', 'oak', 'nix'])).toEqual([])
  expect(calendarsNamed(faulty)).toEqual(['elm', 'oak', 'nix'])
})
test('working days of two calendars do not compare', () => {
  const due = (calendar: string) => opening(-9, counted(calendar))
  const stages = (calendar: string) => [
    stage('a', { due: opening(-8, counted('elm')) }),
    stage('b', { after: ['a'], due: due(calendar) }),
  ]
  const codes = (calendar: string) => check(inWriting(stages(calendar)), ['elm']).map(({ code }) => code)
  expect([codes('elm'), codes('host')]).toEqual([['duePrecedes'], []])
})
