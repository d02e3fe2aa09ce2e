import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../procedure/rules.fixture.js'
import { chair, letter, said } from '../story.fixture.js'
import { convened, stages, type SessionStory } from '../session/session.fixture.js'

const grounds = { authority: 'Letter 7', reason: letter } as const
const moveTo = (on: string, time = '10:00') =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time }, ...grounds }) as const
/** Invitations that time does not close: due forty days before the opening, asked of the secretariat. */
const waits = { en: '', ru: '', then: 'wait' } as const
const invitation = stage('invitation', {
  ...{ kind: 'dispatch', matter: 'package', who: ['secretariat'] },
  ...{ due: opening(-40, { unit: 'd', time: undefined }), reminders: 'insisting', missed: waits },
})
const due = (offset: number) => ({ anchor: 'due', offset, unit: 'd', mark: 'A' }) as const
const insisting = [
  { level: 'L1', offsets: [due(-3)] },
  { level: 'L2', offsets: [due(3)] },
]
const begun = convened({}, rules([...stages, invitation], { reminders: { courtesy: [], insisting } }))
const reminders = ({ journal }: SessionStory) =>
  journal.flatMap((event) =>
    event.type === 'DutyReminded' && event.duty.startsWith('invitation')
      ? [`${event.level} on ${said(event.at)} for ${said(event.due)}`]
      : [],
  )

describe('a stage that waits, and that an act dates into the past', () => {
  // Due on 8 May; moved to 1 June on the first of May, it would have been due on 22 April.
  const moved = begun.until('2027-05-01').after(chair, moveTo('2027-06-01'))

  it('reminds nobody of that date, and of the next one again', () => {
    expect(reminders(moved.until('2027-05-20'))).toEqual([])
    expect(reminders(moved.after(chair, moveTo('2027-07-01')).until('2027-06-01'))).toEqual([
      'L1 on 2027-05-19 10:00 for 2027-05-22 10:00',
      'L2 on 2027-05-25 10:00 for 2027-05-22 10:00',
    ])
  })
  it('goes on reminding of a date that was kept ahead until time passed it', () => {
    const late = begun.until('2027-05-09').after(chair, { type: 'RedrawPlan', ...grounds, calendar: 'sundays' })
    expect(late.journal.at(-1)?.type).toBe('PlanDrawn')
    expect(reminders(late.until('2027-05-20'))).toEqual([
      'L1 on 2027-05-05 10:00 for 2027-05-08 10:00',
      'L2 on 2027-05-11 10:00 for 2027-05-08 10:00',
    ])
  })
  it('goes on also where only the hour becomes another, and sends no level twice for the same day', () => {
    const later = begun.until('2027-05-09').after(chair, moveTo('2027-06-17', '10:30'))
    expect(reminders(later.until('2027-05-20'))).toEqual([
      'L1 on 2027-05-05 10:00 for 2027-05-08 10:00',
      'L2 on 2027-05-11 10:30 for 2027-05-08 10:30',
    ])
    const ahead = begun.until('2027-05-06').after(chair, moveTo('2027-06-17', '10:30'))
    expect(reminders(ahead.until('2027-05-10'))).toEqual(['L1 on 2027-05-05 10:00 for 2027-05-08 10:00'])
  })
  it('reminds no body of a term of its own that an act puts into the past', () => {
    const until = { stage: 'invitation', body: 'secretariat', until: { on: '2027-05-12' } } as const
    const extended = begun.until('2027-05-01').after(chair, { type: 'GrantExtension', ...until, ...grounds })
    const away = extended.after(chair, moveTo('2027-07-01')).until('2027-05-14').after(chair, moveTo('2027-06-01'))
    expect(reminders(away.until('2027-05-18'))).toEqual([])
  })
})
