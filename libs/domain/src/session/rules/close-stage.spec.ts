import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import type { StageEnd } from '../../rule.js'
import { at, engine, headOf, officer, person, secretaryOf } from '../../story.fixture.js'
import { clause, convened, held, withItem, withPackage } from '../session.fixture.js'

const close = (stage: string, because: StageEnd, round = 1) => ({ type: 'CloseStage', stage, round, because }) as const
const note = (decision: string, more = {}) =>
  ({ type: 'NoteDecision', clauses: [clause(decision, more)], from: decision, fromVersion: 1 }) as const
const successor = {
  type: 'NoteSuccessor',
  opening: { kind: 'firm', on: '2028-04-26', time: '10:00' },
  from: 'session/22',
  fromVersion: 1,
} as const
const signed = (story: ReturnType<typeof held>) =>
  ['elm', 'fir', 'oak']
    .reduce((all, part) => all.after(headOf(part), { type: 'Sign', stage: 'protocol' }), story)
    .conducted()

describe('a stage closes', () => {
  it('by its gate when everyone has answered, at that moment', () => {
    const bodies = [person('standards', 'councilSecretary'), officer, ...['elm', 'fir', 'oak'].map(secretaryOf)]
    const open = convened().until('2027-03-05')
    expect(open.refusal(engine, close('proposals', 'gate'))).toBe('stage.notEnding by Rule 5')
    const answered = bodies.reduce(
      (all, who) => all.after(who, { type: 'AnswerCall', stage: 'proposals', none: true }),
      open,
    )
    expect(answered.events(engine, close('proposals', 'gate'))).toEqual([
      {
        type: 'StageClosed',
        v: 1,
        at: at('2027-03-05'),
        stage: 'proposals',
        round: 1,
        because: 'gate',
        recordedAt: at('2027-03-05'),
      },
    ])
  })
  it('by time, dated by the moment that passed, whenever it is recorded', () => {
    const due = at('2027-03-19', '17:00')
    const up = convened()
      .until('2027-03-19', '17:00')
      .on('2027-03-25')
      .after({ kind: 'time' }, { type: 'PassTime', due: at('2027-03-25') })
    expect(up.events(engine, close('proposals', 'time'))).toMatchObject([
      { at: due, because: 'time', recordedAt: at('2027-03-25') },
    ])
  })
  it('not by time before time is up', () => {
    expect(convened().until('2027-03-05').refusal(engine, close('proposals', 'time'))).toBe('stage.notEnding by Rule 5')
  })
  it('once, and only in its round', () => {
    expect(convened().until('2027-03-21').events(engine, close('proposals', 'time'))).toEqual([])
    expect(
      convened()
        .until('2027-03-05')
        .events(engine, close('proposals', 'time', 2)),
    ).toEqual([])
    expect(convened().refusal(engine, close('other', 'time'))).toBe('stage.unknown')
  })
  it('after it opened, where it opened when its due was over', () => {
    const late = withItem()
      .until('2027-06-14', '18:00')
      .after(officer, { type: 'Dispatch', stage: 'package' })
      .conducted()
    expect(late.state.stages.tabling).toMatchObject({
      openedAt: at('2027-06-14', '18:00'),
      closedAt: at('2027-06-14', '18:00'),
      because: 'time',
    })
  })
  it('and draws the plan of those that are counted from its closing', () => {
    const after = { anchor: 'stage:proposals', offset: 3, unit: 'd', mark: 'A' } as const
    const check = stage('check', { who: ['secretariat'], matter: 'completeness', after: ['proposals'], due: after })
    const proposals = stage('proposals', { opens: opening(-105, { time: '00:00' }) })
    const story = convened({}, rules([proposals, check]))
    expect(story.state.plan.check?.due).toBe(null)
    expect(story.until('2027-03-20').state.plan.check?.due?.to).toBe(at('2027-03-22', '17:00'))
  })
})

describe('a stage whose closing lay before the session was convened', () => {
  // Convened on 1 May for 17 June: proposals and drafts were due in March and April, the date on 18 April.
  const late = convened({ convenedAt: at('2027-05-01'), place: { city: 'Elm' } }).on('2027-05-01')

  it('is closed with convening, without having begun', () => {
    expect(late.events(engine, close('proposals', 'beforeConvening'))).toEqual([
      {
        type: 'StageClosed',
        v: 1,
        at: at('2027-05-01'),
        stage: 'proposals',
        round: 1,
        because: 'beforeConvening',
        recordedAt: at('2027-05-01'),
      },
    ])
    expect(late.after(engine, close('proposals', 'beforeConvening')).state.stages.proposals?.openedAt).toBe(undefined)
  })
  it('is closed so once, and no other stage is', () => {
    const closed = late.after(engine, close('proposals', 'beforeConvening'))
    expect(closed.events(engine, close('proposals', 'beforeConvening'))).toEqual([])
    expect(late.refusal(engine, close('tour', 'beforeConvening'))).toBe('stage.notEnding')
    expect(late.until('2027-05-01', '12:01').events(engine, close('tour', 'beforeConvening'))).toEqual([])
  })
  it('asks nobody, is missed by nobody, and holds up no stage that comes after it', () => {
    const played = late.until('2027-05-01', '12:01')
    const ended = Object.values(played.state.stages).filter(({ because }) => because === 'beforeConvening')
    expect(ended.map(({ id, asked, consultations }) => [id, asked.length + consultations.length])).toEqual([
      ['proposals', 0],
      ['drafts', 0],
      ['date', 0],
    ])
    expect(played.duties).toEqual([])
    expect(played.journal.map(({ type }) => type)).not.toContain('DutyReminded')
    expect(played.state.stages.tour).toMatchObject({ openedAt: at('2027-05-01') })
  })
})

describe('the follow-up closes', () => {
  const followed = held(['d1', 'd2'])
    .after(engine, note('d1'))
    .after(engine, note('d2', { concluded: true }))
    .conducted()

  it('by time at the next opening, and what nobody concluded is carried over', () => {
    const over = signed(followed).after(engine, successor).until('2028-04-27')
    expect(over.state.stages['follow-up']).toMatchObject({
      status: 'closed',
      because: 'time',
      closedAt: at('2028-04-26', '10:00'),
    })
    expect(over.journal.slice(-2)).toMatchObject([
      { type: 'ClausesCarriedOver', clauses: [{ decision: 'd1', clause: '1' }] },
      { type: 'SessionClosed' },
    ])
  })
  const older = {
    type: 'NoteCarriedOver',
    clauses: [clause('d0', { session: 'session/20' })],
    from: 'session/20',
    fromVersion: 3,
  } as const
  it('by its gate when its own clauses and those carried over to it are concluded, and not before', () => {
    const own = followed
      .after(engine, older)
      .after(engine, { ...note('d1', { concluded: true }), fromVersion: 2 })
      .conducted()
    expect(own.state.stages['follow-up']).toMatchObject({ status: 'open' })
    const done = own.after(engine, { ...older, clauses: [], fromVersion: 4 }).conducted()
    expect(done.state.stages['follow-up']).toMatchObject({ status: 'closed', because: 'gate' })
    expect(done.journal.at(-1)).toMatchObject({ type: 'StageClosed' })
  })
  it('by time with what came over from before as well', () => {
    const over = followed.after(engine, older).after(engine, successor).until('2028-04-27')
    expect(over.journal.find(({ type }) => type === 'ClausesCarriedOver')).toMatchObject({
      clauses: [
        { decision: 'd0', clause: '1' },
        { decision: 'd1', clause: '1' },
      ],
    })
  })
})

describe('a session closes', () => {
  it('with its last stage', () => {
    const open = held().conducted()
    expect(open.state.stages['follow-up']?.status).toBe('closed')
    expect(open.state.status).toBe('held')
    const closed = signed(open)
    expect(closed.state.status).toBe('closed')
    expect(closed.situation).toEqual({ calls: false, ended: true, stages: [] })
  })
  it('although a stage counted from what never came has not opened, nor one that waits for it', () => {
    const mid = { anchor: 'midCycle', offset: 0, unit: 'd', mark: 'A' } as const
    const middle = stage('middle', { opens: mid, due: mid })
    const plenary = stage('plenary', {
      kind: 'sit',
      matter: 'sitting',
      opens: opening(0, { unit: 'h', time: undefined }),
      missed: { en: '', ru: '', then: 'wait' },
    })
    const story = convened({ previous: undefined }, rules([middle, stage('waits', { after: ['middle'] }), plenary]))
    const closed = held([], story.until('2027-06-17', '11:00')).state
    expect([closed.status, closed.stages.middle?.status, closed.stages.waits?.status]).toEqual([
      'closed',
      'waiting',
      'waiting',
    ])
  })
  it('not while a package lies unsent', () => {
    const unsent = signed(held([], withItem().until('2027-06-17', '11:00')))
    expect([unsent.state.status, withPackage().state.status]).toEqual(['held', 'convened'])
  })
})
