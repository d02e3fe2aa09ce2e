import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../procedure/rules.fixture.js'
import { chair, engine, letter, secretaryOf, time } from '../story.fixture.js'
import type { SessionEvent } from './events.js'
import { notices } from './notices.js'
import { convened, stages, withItem, withPackage, type SessionStory } from './session.fixture.js'

type PlanDrawn = Extract<SessionEvent, { type: 'PlanDrawn' }>
const noticed = (story: SessionStory) => story.journal.flatMap((event) => notices(null, story.state, event))

const grounds = { authority: 'A', reason: letter } as const
const fix = { type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-17', ...grounds } as const
/** The parts, the council and the secretariat are asked for proposals; elm has made one. */
const called = convened()
  .until('2027-03-05')
  .after(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'On tests' }, subject: 'standards' })
/** What one act gives notice of, and to whom. */
const toldOf = (story: SessionStory, act: Parameters<SessionStory['after']>[1]) => {
  const events = story.events(chair, act)
  return events.flatMap((event, i) => {
    const before = story.folding(events.slice(0, i)).state
    return notices(before, story.folding(events.slice(0, i + 1)).state, event).map(({ kind, body }) => [kind, body])
  })
}

describe('of an act that changes dates, and not the opening,', () => {
  const others = ['secretariat', 'standards', 'fir', 'oak']
  const once = (kind: string) => others.map((body) => [kind, body])

  it('whoever has still to answer and now by another moment is told, once', () => {
    expect(toldOf(called, fix)).toEqual(once('DateFixed'))
    const release = { type: 'ReleaseDate', stage: 'proposals', moment: 'due', reason: letter } as const
    expect(toldOf(called.after(chair, fix), release)).toEqual(once('DateReleased'))
  })
  it('nobody is told where no stage that has asked is due at another moment', () => {
    expect(toldOf(called, { ...fix, stage: 'drafts', on: '2027-04-06' })).toEqual([])
  })
  it('and whoever has to answer no more, or has to again, because it ends a stage or takes one up', () => {
    const changing = (more: object) => stages.map((one) => (one.id === 'proposals' ? { ...one, ...more } : one))
    const adopt = { type: 'AdoptProcedure', hash: 'other/1', ...grounds } as const
    const other = { id: 'other', hash: 'other/1' }
    const told = { type: 'NoteProcedures', procedures: [other], from: 'commission', fromVersion: 3 } as const
    const by = (story: SessionStory, more: object) =>
      story.knowing({ 'other/1': rules(changing(more), { id: 'other' }) }).after(engine, told)
    const inRooms = { notIn: { modes: ['video'], mark: 'A' } } as const
    const byVideo = called.after(chair, { type: 'ChangeMode', mode: 'video', ...grounds })
    const away = by(byVideo, inRooms).after(chair, adopt)
    expect(toldOf(by(byVideo, inRooms), adopt)).toEqual(once('ProcedureAdopted'))
    const back = { ...adopt, hash: 'trial' }
    const knowing = away.after(engine, { ...told, procedures: [{ id: 'trial', hash: 'trial' }], fromVersion: 4 })
    expect(toldOf(knowing, back)).toEqual(once('ProcedureAdopted'))
    const late = called.after(chair, { ...fix, on: '2027-03-30' }).until('2027-03-25')
    expect(toldOf(late, { type: 'ReleaseDate', stage: 'proposals', moment: 'due', reason: letter })).toEqual(
      once('DateReleased'),
    )
  })
  it('nor is a body whose extension stays', () => {
    const until = { on: '2027-03-24' }
    const extend = { type: 'GrantExtension', stage: 'proposals', body: 'fir', until, ...grounds } as const
    expect(toldOf(called.after(chair, extend), fix).map(([, body]) => body)).toEqual([
      'secretariat',
      'standards',
      'oak',
    ])
  })
  it('also where other rules or other calendars change them', () => {
    const sooner = stages.map((one) => (one.id === 'proposals' ? { ...one, due: opening(-88) } : one))
    const other = { id: 'other', hash: 'other/1' }
    const told = { type: 'NoteProcedures', procedures: [other], from: 'commission', fromVersion: 3 } as const
    const knowing = called.knowing({ 'other/1': rules(sooner, { id: 'other' }) }).after(engine, told)
    expect(toldOf(knowing, { type: 'AdoptProcedure', hash: 'other/1', ...grounds })).toEqual(once('ProcedureAdopted'))
    const after = called.after(chair, fix).state
    const drawn = called.events(chair, fix).find(({ type }) => type === 'PlanDrawn') as PlanDrawn
    const toldBecause = (cause: string) =>
      notices(called.state, after, { ...drawn, cause }).map(({ kind, body }) => [kind, body])
    expect(toldBecause('PlanRedrawn')).toEqual(once('PlanRedrawn'))
    expect(toldBecause('SessionMoved')).toEqual([])
  })
})

describe('a session gives notice', () => {
  it('to every part when it is convened, once', () => {
    expect(noticed(convened()).map(({ kind, body, role }) => [kind, body, role])).toEqual([
      ['SessionConvened', 'elm', 'secretary'],
      ['SessionConvened', 'fir', 'secretary'],
      ['SessionConvened', 'oak', 'secretary'],
    ])
  })
  it.each([
    ['SessionMoved', { type: 'MoveSession', opening: { kind: 'window', from: '2027-07-15', to: '2027-07-20' } }],
    ['SessionPostponed', { type: 'PostponeSession' }],
    ['SessionCancelled', { type: 'CancelSession' }],
  ] as const)('%s: one message to every part and every body asked, however many dates change', (kind, act) => {
    const before = withPackage().until('2027-06-12')
    const after = before.after(chair, { ...act, authority: 'A', reason: letter })
    const told = noticed(after).slice(noticed(before).length)
    expect(told.map((one) => [one.kind, one.body, one.role])).toEqual([
      [kind, 'plenary', 'chair'],
      [kind, 'chairs-office', 'chairsOffice'],
      [kind, 'secretariat', 'secretariatOfficer'],
      [kind, 'standards', 'councilSecretary'],
      [kind, 'elm', 'secretary'],
      [kind, 'fir', 'secretary'],
      [kind, 'oak', 'secretary'],
    ])
  })
  it('to those whom a stage asks when it opens, and in a new round', () => {
    const opened = noticed(convened().conducted()).filter(({ kind }) => kind === 'StageOpened')
    expect(opened.map(({ key, body, role }) => [key, body, role])).toEqual([
      ['StageOpened/date/1/elm', 'elm', 'head'],
      ['StageOpened/date/1/plenary', 'plenary', 'chair'],
    ])
    const round = {
      type: 'RoundStarted',
      v: 1,
      at: 0,
      stage: 'date',
      round: 2,
      plan: { opens: null, due: null, closes: null },
      asked: [{ key: 'elm', body: 'elm', role: 'head' }],
      consultations: [],
    } as const
    expect(notices(null, convened().state, round)).toMatchObject([{ key: 'RoundStarted/date/2/elm', body: 'elm' }])
  })
  it('to a holder who is reminded, known by duty, level, offset and due', () => {
    const reminded = withItem().on('2027-03-17').after(time, { type: 'PassTime', due: Infinity })
    const [first] = noticed(reminded).filter(({ kind }) => kind === 'DutyReminded')
    expect(first).toMatchObject({
      key: 'DutyReminded/proposals/1/fir/L1/-3/1805475600000',
      body: 'fir',
      role: 'secretary',
      level: 'L1',
    })
  })
  it('under no key twice', () => {
    const keys = noticed(withItem().until('2027-06-17', '11:00')).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
