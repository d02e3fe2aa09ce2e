import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, chair, commissionSecretary, engine, letter, said } from '../../story.fixture.js'
import { calendars } from '../../time/calendars.fixture.js'
import type { Day } from '../../time/when.js'
import { bodies, convened, stages, withItem, withPackage, type SessionStory } from '../session.fixture.js'
import { tells } from '../tells.js'

/** These bodies keep these holidays, fir a calendar that has no table. */
const keeping = (holidays: Readonly<Record<string, readonly Day[]>>, procedure = rules(stages)): SessionStory => {
  const calendarOf = (id: string): { readonly calendar?: string } => {
    const days = holidays[id]
    if (!days) return id === 'fir' ? { calendar: 'none' } : {}
    return {
      calendar: calendars.keep({ name: id, mark: 'A', source: '', weekend: [6, 7], years: { 2027: days } }).name,
    }
  }
  return convened({ bodies: bodies.map((body) => ({ ...body, ...calendarOf(body.id) })) }, procedure)
}
const reminded = ({ journal }: SessionStory, part: string, stage = 'proposals/1') =>
  journal.flatMap((event) =>
    event.type === 'DutyReminded' && event.duty === `${stage}/${part}` ? [said(event.at)] : [],
  )

/** Due a week later than by the fixture's rules: the first reminder of it is of 12 March, the last of 26 March. */
const later = rules(
  stages.map((one) => (one.id === 'proposals' ? { ...one, due: opening(-83, { time: '09:00' }) } : one)),
)
const extension = {
  type: 'GrantExtension',
  stage: 'proposals',
  body: 'elm',
  until: { on: '2027-04-09' },
  authority: 'Letter 7',
  reason: letter,
} as const

describe('a part at rest', () => {
  it('is reminded on the day after its holiday, the others on the day itself', () => {
    const story = keeping({ elm: ['2027-03-19'] }, later).until('2027-03-31')
    expect(reminded(story, 'elm')).toEqual([
      '2027-03-12 09:00',
      '2027-03-20 09:00',
      '2027-03-23 09:00',
      '2027-03-26 09:00',
    ])
    expect(['fir', 'oak', 'standards'].map((part) => reminded(story, part)[1])).toEqual(
      Array(3).fill('2027-03-19 09:00'),
    )
  })
  it('is reminded of its own due moment, when it was extended, after its holiday', () => {
    const story = keeping({ elm: ['2027-04-02'], oak: ['2027-04-02'] })
      .after(commissionSecretary, extension)
      .until('2027-04-10')
    expect(reminded(story, 'elm')).toEqual([
      '2027-03-26 17:00',
      '2027-04-03 17:00',
      '2027-04-06 17:00',
      '2027-04-09 17:00',
    ])
    expect(Object.keys(story.state.plan.proposals?.extended?.['elm']?.paused ?? {})).toEqual(['elm'])
  })
  it('is not reminded twice where two reminders meet at the due moment', () => {
    const story = keeping({ elm: ['2027-03-16', '2027-03-17', '2027-03-18'] }).until('2027-03-31')
    expect(reminded(story, 'elm')).toEqual(['2027-03-05 17:00', '2027-03-12 17:00', '2027-03-19 17:00'])
  })
  it('is reminded so of a session that was moved', () => {
    const moved = { type: 'MoveSession', authority: 'L', reason: letter } as const
    const story = keeping({ elm: ['2027-03-30'] })
      .after(chair, { ...moved, opening: { kind: 'firm', on: '2027-07-01', time: '10:00' } })
      .until('2027-04-05')
    expect(reminded(story, 'elm').slice(2)).toEqual(['2027-03-31 17:00', '2027-04-02 17:00'])
    expect(reminded(story, 'oak').slice(2)).toEqual(['2027-03-30 17:00', '2027-04-02 17:00'])
  })
  it('costs a plan nothing where no reminder falls on its holidays', () => {
    expect(keeping({ elm: ['2027-03-13'] }).state.plan).toEqual(convened().state.plan)
  })
})

const courteous = (id: string) => rules(stages.map((one) => (one.id === id ? { ...one, reminders: 'courtesy' } : one)))

describe('a session', () => {
  it('tells a review when its council is reminded', () => {
    const convenedSo = keeping({ standards: ['2027-06-13'] }, courteous('council'))
    const story = withPackage(withItem(convenedSo)).until('2027-06-15', '01:00')
    const told = tells(null, story.state, []).find(({ to }) => to.kind === 'consultation')
    expect(told?.fact).toMatchObject({
      asked: ['standards'],
      due: {
        reminders: [{}, {}, { at: at('2027-06-13', '17:00') }, {}],
        paused: { standards: [{}, {}, { at: at('2027-06-14', '17:00') }, {}] },
      },
    })
  })
  it('reminds in a round that ends with the stage that sent back as that does, of nothing before it', () => {
    const convenedSo = keeping({ 'chairs-office': ['2027-06-11', '2027-06-12'] }, courteous('tabling'))
    const back = { type: 'SendBack', stage: 'tabling', reasons: letter } as const
    const story = withPackage(withItem(convenedSo)).until('2027-06-12').after(chair, back)
    const last = { level: 'L1', offset: 0, at: at('2027-06-14', '17:00') }
    const paused = { 'chairs-office': [{ level: 'L1', offset: -3, at: at('2027-06-13', '17:00') }, last] }
    const start = { type: 'StartRound', stage: 'clearance', round: 1 } as const
    expect(story.events(engine, start)).toMatchObject([{ plan: { due: { reminders: [last], paused } } }])
  })
})
