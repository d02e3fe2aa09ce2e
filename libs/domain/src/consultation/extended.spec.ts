import { describe, expect, it } from '@jest/globals'
import { at, engine, said, secretaryOf } from '../story.fixture.js'
import { council, review, reviewAsked, tour, tourAsked, type ConsultationStory } from './consultation.fixture.js'

const longer = at('2027-05-20', '17:00')
const extended = {
  fir: {
    from: longer,
    to: longer,
    mark: 'A',
    reminders: [{ level: 'L0', offset: -7, at: at('2027-05-13', '17:00') }],
  },
} as const
const more = { ...tourAsked, extended, closes: longer, fromVersion: 25 } as const
const consent = { type: 'Reply', position: 'consent' } as const
const reminded = (story: ConsultationStory) =>
  story.journal.flatMap((event) => (event.type === 'DutyReminded' ? [`${event.holder.body} ${said(event.at)}`] : []))

describe('a part that has more time', () => {
  const story = tour().after(engine, more)
  it('owes its reply by its own due moment, and is reminded of that one', () => {
    expect(story.duties.map(({ holder, due }) => [holder.body, said(due?.to ?? 0)])).toEqual([
      ['elm', '2027-05-13 17:00'],
      ['fir', '2027-05-20 17:00'],
      ['oak', '2027-05-13 17:00'],
    ])
    expect(reminded(story.until('2027-06-01'))).toEqual([
      'elm 2027-05-06 17:00',
      'oak 2027-05-06 17:00',
      'elm 2027-05-10 17:00',
      'oak 2027-05-10 17:00',
      'fir 2027-05-13 17:00',
    ])
  })
  it('is late after that only, and the tour is closed by time then', () => {
    const replied = story.until('2027-05-14').after(secretaryOf('elm'), consent).after(secretaryOf('fir'), consent)
    expect(replied.state.replies).toMatchObject({ elm: { late: true }, fir: { late: false } })
    expect(replied.until('2027-06-01').state).toMatchObject({ because: 'time', closedAt: longer })
  })
  it('has it no more when the session says so', () => {
    const again = story.after(engine, { ...tourAsked, fromVersion: 26 })
    expect(again.state).not.toHaveProperty('extended')
    expect(said(again.duties[1]?.due?.to ?? 0)).toBe('2027-05-13 17:00')
  })
})

it('a council that has more time is late after that only', () => {
  const own = { standards: extended.fir }
  const story = review().after(engine, { ...reviewAsked, extended: own, closes: longer, fromVersion: 25 })
  const opinion = { type: 'GiveOpinion', item: 'tests', opinion: 'cleared' } as const
  expect(story.until('2027-05-14').after(council, opinion).state.opinions).toMatchObject({ tests: { late: false } })
})

describe('a part that asks for more time', () => {
  const asks = tour().after(engine, { ...tourAsked, asking: ['fir'], fromVersion: 25 })
  it('is not reminded', () => {
    expect(reminded(asks.until('2027-05-11'))).toEqual([
      'elm 2027-05-06 17:00',
      'oak 2027-05-06 17:00',
      'elm 2027-05-10 17:00',
      'oak 2027-05-10 17:00',
    ])
  })
  it('and got none, is reminded once of all that passed meanwhile', () => {
    const declined = asks.until('2027-05-11').after(engine, { ...tourAsked, fromVersion: 26 })
    const [last] = declined.until('2027-05-12').journal.slice(-1)
    expect(last).toMatchObject({ holder: { body: 'fir' }, level: 'L1', collapsed: [{ level: 'L0' }] })
  })
})
