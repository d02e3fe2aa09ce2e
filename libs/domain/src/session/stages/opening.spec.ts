import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import { at, chair, chairsOffice, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, stages, withItem } from '../session.fixture.js'

const grounds = { authority: 'Letter 7', reason: letter } as const
const moveTo = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds }) as const

it('a stage that time alone has overtaken opens late and is missed, also after an act that leaves its dates', () => {
  // The package is not sent: the tabling, over on 14 June, waits for it.
  const waiting = withItem()
    .until('2027-05-23')
    .after(officer, { type: 'ComposeEdition' })
    .after(chairsOffice, { type: 'ClearAgenda', edition: 1 })
    .until('2027-06-15')
  const cited = stages.map((one) => (one.id === 'tabling' ? { ...one, article: 'Rule 8' } : one))
  const other = { id: 'other', hash: 'other/1' }
  const adopted = waiting
    .knowing({ 'other/1': rules(cited, { id: 'other' }) })
    .after(engine, { type: 'NoteProcedures', procedures: [other], from: 'commission', fromVersion: 3 })
    .after(chair, { type: 'AdoptProcedure', hash: 'other/1', ...grounds })
  expect(adopted.state.plan.tabling?.due?.article).toBe('Rule 8')
  expect(adopted.conducted().state.stages.tabling).toMatchObject({ status: 'waiting' })
  const sent = adopted.after(officer, { type: 'Dispatch', stage: 'package' }).conducted().until('2027-06-15', '12:01')
  expect(sent.state.stages.tabling?.because).toBe('time')
})

describe('a due moment that an act sets where it is past already', () => {
  // Only fir has time until the 26th; moved to 10 June the call would have been due on the 12th of March.
  const called = convened().until('2027-03-17')
  const grant = { type: 'GrantExtension', stage: 'proposals', body: 'fir', ...grounds } as const
  const extended = called.after(chair, { ...grant, until: { on: '2027-03-26' } }).until('2027-03-18')
  const propose = { type: 'SubmitProposal', title: { en: 'On tests' } } as const
  const withLatest = rules(stages.map((one) => (one.id === 'proposals' ? { ...one, latest: opening(-80) } : one)))
  const ended = (story: typeof called) =>
    story
      .until('2027-03-28')
      .duties.filter(({ stage, state }) => stage === 'proposals' && state !== 'open')
      .map(({ holder, state }) => [holder.body, state])

  it('makes nobody late, and nobody misses it, while another has more time; who has it may', () => {
    const moved = extended.after(chair, moveTo('2027-06-10'))
    expect(moved.state.stages.proposals?.status).toBe('open')
    expect(moved.events(secretaryOf('oak'), propose)[0]).toMatchObject({ late: false })
    expect(ended(moved.after(secretaryOf('oak'), propose))).toEqual([
      ['fir', 'missed'],
      ['oak', 'done'],
    ])
  })
  it('is told from one that time has passed: who had it is late, whatever an act says afterwards', () => {
    const moved = extended.until('2027-03-20').after(chair, moveTo('2027-06-16'))
    expect(moved.events(secretaryOf('oak'), propose)[0]).toMatchObject({ late: true })
    expect(ended(moved)).toHaveLength(5)
  })
  it('makes no office late that fulfils what is still asked of it', () => {
    const ready = withItem()
      .until('2027-05-23')
      .after(officer, { type: 'ComposeEdition' })
      .after(chairsOffice, { type: 'ClearAgenda', edition: 1 })
      .until('2027-05-26')
      .after(chair, moveTo('2027-06-10'))
    const sent = ready.after(officer, { type: 'Dispatch', stage: 'package' })
    expect(Object.values(sent.state.stages.package?.answers ?? {})).toMatchObject([{ late: false }])
  })
  it('makes late who answers after the stage has ended all the same', () => {
    const over = extended.after(chair, moveTo('2027-06-10')).until('2027-05-20')
    expect(over.events(secretaryOf('oak'), propose)[0]).toMatchObject({ late: true })
    const convenedLate = convened({ convenedAt: at('2027-03-22'), place: { city: 'Elm' } }, withLatest)
    expect(convenedLate.until('2027-03-23').events(secretaryOf('oak'), propose)[0]).toMatchObject({ late: false })
    expect(convenedLate.until('2027-04-20').events(secretaryOf('oak'), propose)[0]).toMatchObject({ late: true })
  })
  it('makes nobody late of a stage that it takes up again', () => {
    const over = convened({}, withLatest).until('2027-03-10').after(chair, moveTo('2027-05-25')).conducted()
    expect(over.state.stages.proposals).toMatchObject({ because: 'overtaken' })
    const back = over.until('2027-03-22').after(chair, moveTo('2027-06-12'))
    expect(back.state.plan.proposals?.due?.to).toBe(at('2027-03-14', '17:00'))
    expect(back.events(secretaryOf('oak'), propose)[0]).toMatchObject({ late: false })
  })
})

it('a stage that applies again too late has ended when the mode ended it: what is counted from it stays', () => {
  const inRooms = { notIn: { modes: ['video'], mark: 'A' } } as const
  const counted = { offset: 90, unit: 'd', anchor: 'stage:proposals', time: '17:00', mark: 'A' } as const
  const ruled = rules([
    ...stages.map((one) => (one.id === 'proposals' ? { ...one, ...inRooms } : one)),
    stage('extra', { matter: 'documents', due: counted }),
  ])
  const mode = { type: 'ChangeMode', ...grounds } as const
  const away = convened({}, ruled)
    .until('2027-02-05')
    .after(chair, { ...mode, mode: 'video' })
    .until('2027-04-05')
  expect(away.state.plan.extra?.due?.to).toBe(at('2027-05-06', '17:00'))
  const back = away.after(chair, { ...mode, mode: 'inPerson' })
  expect(back.state.stages.proposals?.because).toBe('overtaken')
  expect(back.state.plan.extra?.due?.to).toBe(at('2027-05-06', '17:00'))
})
