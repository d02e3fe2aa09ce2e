import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../procedure/rules.fixture.js'
import type { PersonInOffice } from '../access/actor.js'
import { at, chair, letter, officer } from '../story.fixture.js'
import { effect } from './effect.js'
import { evolve } from './evolve.js'
import { convened, stages, withPackage, type SessionStory } from './session.fixture.js'
import type { Session, SessionCommand } from './session.js'

const must = opening(-20, { must: true, article: 'Rule 9' })
const procedure = rules(stages.map((one) => (one.id === 'package' ? { ...one, due: must } : one)))
const begun = convened({}, procedure)
const grounds = { authority: 'L', reason: letter } as const
const moved = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds }) as const
const of = (story: SessionStory, command: SessionCommand, actor: PersonInOffice = chair) => {
  const events = story.events(actor, command, { trying: true })
  const after = events.reduce<Session>(evolve, story.state)
  return effect({
    before: { state: story.state, procedure },
    after: { state: after, procedure },
    events,
    at: story.now,
  })
}
const on = (day: string, clock: string) => ({ from: at(day, clock), to: at(day, clock) })

describe('what an act would do to dates', () => {
  it('are those that change, from what to what and why', () => {
    const { dates = [] } = of(begun, moved('2027-06-29')) ?? {}
    const cause = 'SessionMoved'
    expect(dates.filter(({ stage }) => stage === 'proposals')).toEqual([
      { stage: 'proposals', moment: 'opens', was: on('2027-03-04', '00:00'), is: on('2027-03-16', '00:00'), cause },
      { stage: 'proposals', moment: 'due', was: on('2027-03-19', '17:00'), is: on('2027-03-31', '17:00'), cause },
      { stage: 'proposals', moment: 'closes', was: on('2027-03-19', '17:00'), is: on('2027-03-31', '17:00'), cause },
    ])
    expect(dates.filter(({ stage }) => stage === 'protocol')).toEqual([])
  })
  it('of a body that is given more time is its own, and the closing', () => {
    const until = { on: '2027-03-26' }
    const extend = { type: 'GrantExtension', stage: 'proposals', body: 'elm', until, ...grounds } as const
    const cause = 'ExtensionGranted'
    const [was, is] = [on('2027-03-19', '17:00'), on('2027-03-26', '17:00')]
    expect(of(begun, extend)?.dates).toEqual([
      { stage: 'proposals', moment: 'closes', was, is, cause },
      { stage: 'proposals', moment: 'due', body: 'elm', was, is, cause },
    ])
  })
  it('are none where no date changes', () => {
    expect(of(begun, { type: 'IncludeItem', source: 'programme' }, officer)).toBeNull()
  })
})

describe('what an act would do to stages', () => {
  it('names those under way that are over by their new dates: these they never have', () => {
    const { stages, dates = [], stays = [] } = of(begun.until('2027-03-18'), moved('2027-06-10')) ?? {}
    expect(stages).toEqual([{ stage: 'proposals', becomes: 'overtaken' }])
    expect([...dates, ...stays].filter(({ stage }) => stage === 'proposals')).toEqual([])
  })
  const notInWriting = { modes: ['correspondence'], mark: 'A' } as const
  const called = rules(stages.map((one) => (one.id === 'tabling' ? { ...one, notIn: notInWriting } : one)))
  const change = (mode: 'correspondence' | 'inPerson' | 'hybrid') => ({ type: 'ChangeMode', mode, ...grounds }) as const
  const open = convened({}, called).until('2027-03-22')
  it('is to call off all that are not over, where the session is cancelled; what was sent is told', () => {
    const tried = of(begun.until('2027-03-13'), { type: 'CancelSession', ...grounds })
    expect(tried?.stages).toHaveLength(Object.keys(begun.state.stages).length)
    expect(tried?.stages[0]).toEqual({ stage: 'proposals', becomes: 'calledOff' })
    expect([tried?.dates, tried?.minima, tried?.stays]).toEqual([[], [], []])
    expect(tried?.sent.filter(({ duty }) => duty === 'proposals/1/elm')).toHaveLength(2)
    const late = of(open, { type: 'CancelSession', ...grounds })
    expect(late?.stays).toEqual([
      { stage: 'proposals', because: 'done' },
      { stage: 'drafts', because: 'done' },
    ])
    expect(late?.stages.map(({ stage }) => stage)).toEqual(Object.keys(begun.state.stages).slice(2))
  })
  it('is to call off those that do not apply in another mode, and to take them up again, if their time lies ahead', () => {
    const written = of(open, change('correspondence'))
    expect(written).toMatchObject({ dates: [], stages: [{ stage: 'tabling', becomes: 'calledOff' }] })
    const away = open.after(chair, change('correspondence'))
    const back = [away, away.until('2027-06-16')].map((story) => of(story, change('inPerson'))?.stages)
    expect(back).toEqual([[{ stage: 'tabling', becomes: 'takenUp' }], [{ stage: 'tabling', becomes: 'overtaken' }]])
  })
  it('is told as nothing where a mode changes and no stage does', () => {
    expect(of(open, change('hybrid'))).toMatchObject({ dates: [], stages: [] })
  })
})

it('tells all dates of a session that begins, none of which it had before', () => {
  const { journal, state, now } = begun
  const told = effect({ before: null, after: { state, procedure }, events: journal, at: now })
  expect(told?.dates.filter(({ stage }) => stage === 'proposals')).toEqual([
    { stage: 'proposals', moment: 'opens', was: null, is: on('2027-03-04', '00:00'), cause: 'SessionConvened' },
    { stage: 'proposals', moment: 'due', was: null, is: on('2027-03-19', '17:00'), cause: 'SessionConvened' },
    { stage: 'proposals', moment: 'closes', was: null, is: on('2027-03-19', '17:00'), cause: 'SessionConvened' },
  ])
  expect([told?.sent, told?.minima, told?.stays, told?.stages]).toEqual([[], [], [], []])
  const late = convened({ opening: { kind: 'firm', on: '2027-01-25', time: '10:00' } }, procedure)
  expect(effect({ before: null, after: { state: late.state, procedure }, events: [], at: now })?.minima).toEqual([
    { stage: 'package', moment: 'due', due: on('2027-01-05', '17:00'), article: 'Rule 9', waived: false },
  ])
})

it('tells which reminders went out already for dates that change', () => {
  const story = begun.until('2027-03-13')
  expect(of(story, moved('2027-06-29'))?.sent.filter(({ duty }) => duty === 'proposals/1/elm')).toEqual([
    { duty: 'proposals/1/elm', level: 'L0', offset: -14, due: at('2027-03-19', '17:00') },
    { duty: 'proposals/1/elm', level: 'L0', offset: -7, due: at('2027-03-19', '17:00') },
  ])
  expect(of(story, moved('2027-06-17'))).toBeNull()
})

it('tells which minima break, and which of them are waived', () => {
  const late = begun.on('2027-05-20')
  const minimum = { stage: 'package', moment: 'due', due: on('2027-05-19', '17:00'), article: 'Rule 9' }
  expect(of(late, moved('2027-06-08'))?.minima).toEqual([{ ...minimum, waived: false }])
  const waived = late.after(chair, { type: 'GrantWaiver', stage: 'package', moment: 'due', ...grounds })
  expect(of(waived, moved('2027-06-08'))?.minima).toEqual([{ ...minimum, waived: true }])
  expect(of(late, moved('2027-07-08'))?.minima).toEqual([])
  const used = waived.after(chair, moved('2027-06-08'))
  const further = { ...minimum, due: on('2027-05-18', '17:00') }
  expect(of(used, moved('2027-06-07'))?.minima).toEqual([{ ...further, waived: false }])
})

it('tells which stages can only begin when their own time is over', () => {
  const extend = { type: 'GrantExtension', stage: 'tour', body: 'fir', ...grounds } as const
  const squeezed = ['table', 'clearance', 'package'].map((id) => ({ stage: id, becomes: 'squeezed' }))
  const open = begun.until('2027-03-22')
  expect(of(open, { ...extend, until: { on: '2027-06-10' } })).toMatchObject({
    stages: squeezed,
    minima: [{ stage: 'package', moment: 'due', waived: false }],
  })
  expect(of(open, { ...extend, until: { on: '2027-05-22' } })?.stages).toEqual([
    { stage: 'table', becomes: 'squeezed' },
  ])
  expect(of(open, { ...extend, until: { on: '2027-05-20' } })?.stages).toEqual([])
})

describe('what stays is told with its reason', () => {
  it('over, fixed by hand, extended', () => {
    const until = { on: '2027-05-20' }
    const extend = { type: 'GrantExtension', stage: 'tour', body: 'elm', until, ...grounds } as const
    const fix = { type: 'FixDate', stage: 'clearance', moment: 'due', on: '2027-05-27', ...grounds } as const
    const story = begun.until('2027-03-22').after(chair, extend).after(chair, fix)
    expect(of(story, moved('2027-06-20'))?.stays).toEqual([
      { stage: 'proposals', because: 'done' },
      { stage: 'drafts', because: 'done' },
      { stage: 'tour', body: 'elm', because: 'extended' },
      { stage: 'clearance', moment: 'due', because: 'fixed' },
    ])
    const beyond = { stage: 'tour', body: 'elm', because: 'extendedBeyondOpening' }
    expect(of(story, moved('2027-05-20'))?.stays).toContainEqual(beyond)
    expect(of(story, moved('2027-05-21'))?.stays).not.toContainEqual(beyond)
  })
  it('fixed by hand, where the others lose their dates with the opening: it can be released', () => {
    const fix = { type: 'FixDate', stage: 'clearance', moment: 'due', on: '2027-05-27', ...grounds } as const
    const tried = of(begun.after(chair, fix), { type: 'PostponeSession', ...grounds })
    expect(tried?.stays).toEqual([{ stage: 'clearance', moment: 'due', because: 'fixed' }])
    expect(tried?.dates.filter(({ stage, is }) => stage === 'clearance' && is !== null)).toEqual([])
    expect(tried?.dates).toContainEqual({
      stage: 'proposals',
      moment: 'due',
      was: on('2027-03-19', '17:00'),
      is: null,
      cause: 'SessionPostponed',
    })
  })
  it('a round of its own', () => {
    const story = withPackage(begun)
    const plan = { opens: null, due: null, closes: null }
    const round = {
      type: 'RoundStarted',
      v: 1,
      at: story.now,
      stage: 'tour',
      round: 2,
      plan,
      asked: [],
      consultations: [],
    } as const
    expect(of(story.folding([round]), moved('2027-06-20'))?.stays).toContainEqual({ stage: 'tour', because: 'round' })
  })
})

it('tells of a round that the act itself begins its new dates, and not that they stay', () => {
  const byVideo = begun.until('2027-04-01').after(chair, { type: 'ChangeMode', mode: 'video', ...grounds })
  const tried = of(byVideo.until('2027-05-01'), { type: 'ChangeMode', mode: 'inPerson', ...grounds })
  expect(tried?.dates.filter(({ stage }) => stage === 'date')).not.toEqual([])
  expect(tried?.stays.filter(({ stage }) => stage === 'date')).toEqual([])
})

it('tells which stages it ends before anybody was asked, calls off, and takes up again', () => {
  const early = begun.until('2027-01-28')
  expect(of(early, moved('2027-04-20'))?.stages).toEqual([{ stage: 'proposals', becomes: 'overtaken' }])
  const overtaken = early.after(chair, moved('2027-04-20')).conducted()
  expect(of(overtaken, moved('2027-09-16'))?.stages).toEqual([{ stage: 'proposals', becomes: 'takenUp' }])
  expect(of(early, moved('2027-06-18'))?.stages).toEqual([])
})
