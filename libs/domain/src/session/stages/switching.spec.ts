import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import type { Stage } from '../../procedure/procedure.js'
import { at, chair, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, stages, withItem } from '../session.fixture.js'
import { tells } from '../tells.js'

const grounds = { authority: 'Letter 7', reason: letter } as const
const moveTo = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds }) as const
const byVideo = { type: 'ChangeMode', mode: 'video', ...grounds } as const
const inPerson = { ...byVideo, mode: 'inPerson' } as const
/** A session whose rules have this stage in a room only. */
const inRooms = (id: string, more: Partial<Stage> = {}) =>
  rules(stages.map((one) => (one.id === id ? { ...one, ...more, notIn: { modes: ['video'], mark: 'A' } } : one)))

describe('a stage whose time is over when an act dates it', () => {
  // Moved to 20 April the call for proposals would run from 5 to 20 January.
  const early = convened().until('2027-01-28')
  const moved = early.after(chair, moveTo('2027-04-20'))
  const over = moved.conducted()

  it('ends with that act: nobody is asked, reminded or late, and time passes nothing of it', () => {
    expect(moved.situation.stages).toContainEqual({
      ...{ stage: 'proposals', kind: 'call', round: 1, is: 'ending', end: 'overtaken' },
    })
    expect(over.state.stages.proposals).toMatchObject({ status: 'closed', because: 'overtaken', asked: [] })
    expect(over.state.stages.proposals?.closedAt).toBe(at('2027-01-28'))
    const later = over.until('2027-01-29')
    const since = later.journal.slice(early.journal.length)
    expect(since.filter((event) => 'stage' in event && event.stage === 'proposals').map(({ type }) => type)).toEqual([
      'StageClosed',
    ])
    expect(later.duties.filter(({ stage }) => stage === 'proposals')).toEqual([])
    expect(since.filter(({ type }) => type === 'DutyReminded')).toEqual([])
  })
  it('asks everybody where another has more time, as it does where it closes later than it is due', () => {
    const more = { stage: 'proposals', body: 'elm', until: { on: '2027-03-26' }, ...grounds }
    const granted = early.after(chair, { type: 'GrantExtension', ...more }).after(chair, moveTo('2027-04-20'))
    expect(granted.until('2027-01-28', '12:01').state.stages.proposals?.asked).toHaveLength(5)
    const nearer = withItem().until('2027-05-10').after(chair, moveTo('2027-05-28')).conducted().until('2027-05-12')
    expect(nearer.duties.filter(({ state }) => state === 'open').map(({ act }) => act)).toContain('Dispatch')
  })
  it('holds up no stage after it, and one that is half over begins with the act', () => {
    const { drafts, proposals } = over.until('2027-01-28', '12:01').state.stages
    expect([drafts?.because, drafts?.openedAt, proposals?.openedAt]).toEqual(['gate', at('2027-01-28'), undefined])
  })
  it('is taken up again when the session moves later, and begins in its time', () => {
    const later = over.after(chair, moveTo('2027-09-16'))
    expect(later.journal.slice(over.journal.length)).toMatchObject([
      { type: 'SessionMoved' },
      { type: 'StageTakenUp', stage: 'proposals', round: 1 },
      { type: 'PlanDrawn' },
    ])
    expect(later.state.stages.proposals).toMatchObject({ round: 1, status: 'waiting' })
    expect(later.until('2027-06-10').state.stages.proposals).toMatchObject({
      status: 'open',
      openedAt: at('2027-06-03', '00:00'),
    })
  })
  it('stays over while the session only firms up or moves by a little', () => {
    expect(over.after(chair, moveTo('2027-04-22')).state.stages.proposals?.because).toBe('overtaken')
  })
  it('is taken up again also where it lay before the convening', () => {
    const late = convened({ convenedAt: at('2027-05-01'), place: { city: 'Elm' } }).until('2027-05-01', '12:01')
    expect(late.state.stages.drafts?.because).toBe('beforeConvening')
    const { proposals, drafts, date } = late.after(chair, moveTo('2027-09-16')).state.stages
    const waiting = { status: 'waiting' }
    expect([proposals, drafts, date]).toMatchObject([waiting, waiting, waiting])
  })
})

describe('a stage under way whose closing an act puts where it is past already', () => {
  // Moved to 10 June the call that runs until 19 March would have ended on the 12th.
  const none = { type: 'AnswerCall', stage: 'proposals', none: true } as const
  const open = convened().until('2027-03-14').after(secretaryOf('elm'), none).until('2027-03-18')
  const moved = open.after(chair, moveTo('2027-06-10'))

  it('ends with that act, dated as it was: nobody is late, has missed anything or is reminded', () => {
    expect(moved.journal.slice(open.journal.length).map(({ type }) => type)).toEqual([
      'SessionMoved',
      'StageClosed',
      'PlanDrawn',
    ])
    const { proposals } = moved.state.stages
    expect(proposals).toMatchObject({ status: 'closed', because: 'overtaken', closedAt: at('2027-03-18') })
    expect(moved.state.plan.proposals?.due?.to).toBe(at('2027-03-19', '17:00'))
    const later = moved.until('2027-03-20')
    expect(later.duties.filter(({ stage }) => stage === 'proposals').map(({ key, state }) => [key, state])).toEqual([
      ['proposals/1/elm', 'done'],
    ])
    expect(later.journal.slice(open.journal.length).filter(({ type }) => type === 'DutyReminded')).toEqual([])
  })
  it('is taken up again when the session moves later: the same round, with its answers', () => {
    const later = moved.until('2027-03-25').after(chair, moveTo('2027-07-01'))
    expect(later.state.stages.proposals).toEqual({ ...open.state.stages.proposals, datedAt: at('2027-03-25') })
    expect(later.state.plan.proposals?.due?.to).toBe(at('2027-04-02', '17:00'))
    expect(later.duties.filter(({ stage, state }) => stage === 'proposals' && state === 'open')).toHaveLength(4)
  })
  it('asks its tours nothing any more, until it is taken up again', () => {
    const draft = { id: 'draft', class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a' }
    const told = { type: 'NoteDocument', document: draft, from: 'draft', fromVersion: 1 } as const
    const tour = convened().until('2027-03-25').after(engine, told).until('2027-05-10')
    const over = tour.after(chair, moveTo('2027-06-12'))
    const askedBy = (before: typeof tour, after: typeof tour) =>
      tells(before.state, after.state, []).flatMap(({ to, fact }) => (to.kind === 'consultation' ? [fact.asked] : []))
    expect(over.state.stages.tour?.because).toBe('overtaken')
    expect(askedBy(tour, over)).toEqual([[]])
    expect(askedBy(over, over.after(chair, moveTo('2027-07-01')))).toEqual([['elm', 'fir', 'oak']])
  })
  it('ends also when a date fixed by hand is released', () => {
    const date = { stage: 'proposals', moment: 'due' } as const
    const fixed = convened()
      .until('2027-03-10')
      .after(chair, { type: 'FixDate', ...date, on: '2027-03-30', ...grounds })
    const released = fixed.until('2027-03-25').after(chair, { type: 'ReleaseDate', ...date, reason: letter })
    expect(released.state.stages.proposals).toMatchObject({ because: 'overtaken', closedAt: at('2027-03-25') })
  })
  it('is missed where time alone has ended it: the act changes nothing about it', () => {
    const late = open.on('2027-03-19', '17:00').after(chair, { type: 'RedrawPlan', ...grounds, calendar: 'all' })
    expect(late.until('2027-03-20').state.stages.proposals?.because).toBe('time')
  })
  it('begins a round of its own where it is to be firmed up, and where it is sent back', () => {
    const window = { opening: { kind: 'window', from: '2027-06-15', to: '2027-06-20' } } as const
    const asked = convened(window).until('2027-04-15')
    const { date } = asked.after(chair, { ...moveTo(''), opening: { kind: 'day', on: '2027-06-01' } }).state.stages
    expect([date?.round, date?.status]).toEqual([2, 'open'])
  })
})

describe('a stage that the mode ended, and that applies again', () => {
  it('goes on as it stood: with its answers, its extensions, and what is asked for', () => {
    const ask = { until: { on: '2027-03-30' }, stage: 'proposals' } as const
    const before = convened({ place: { city: 'Elm' } }, inRooms('proposals'))
      .until('2027-03-05')
      .after(secretaryOf('elm'), { type: 'AnswerCall', stage: 'proposals', none: true })
      .after(chair, { type: 'GrantExtension', body: 'oak', ...ask, ...grounds })
      .after(secretaryOf('fir'), { type: 'AskExtension', ...ask, reason: letter })
    const away = before.after(chair, byVideo).conducted()
    expect(away.duties.filter(({ stage }) => stage === 'proposals')).toEqual([])
    const back = away.after(chair, inPerson).conducted()
    expect(back.state.stages).toEqual(before.state.stages)
    expect(back.state.plan).toEqual(before.state.plan)
    expect(back.duties).toEqual(before.duties)
  })
  it('is over by its dates where its time has gone meanwhile, until the session moves later', () => {
    const away = convened({}, inRooms('proposals')).until('2027-02-05').after(chair, byVideo).until('2027-04-05')
    const back = away.after(chair, inPerson).until('2027-04-05', '12:01')
    expect(back.state.stages.proposals).toMatchObject({ status: 'closed', because: 'overtaken', asked: [] })
    expect(back.after(chair, moveTo('2027-09-16')).state.stages.proposals?.status).toBe('waiting')
    expect(away.after(chair, moveTo('2027-09-16')).state.stages.proposals?.because).toBe('mode')
  })
  it('begins with the act that brings it back, where its opening has gone meanwhile', () => {
    const away = convened({}, inRooms('proposals')).until('2027-02-05').after(chair, byVideo).until('2027-03-10')
    const { openedAt } = away.after(chair, inPerson).until('2027-03-10', '12:01').state.stages.proposals ?? {}
    expect(openedAt).toBe(at('2027-03-10'))
  })
  it('owes the new round that it was sent back for', () => {
    const back = withItem(convened({}, inRooms('table')))
      .until('2027-05-14')
      .after(officer, { type: 'SendBack', stage: 'table', reasons: letter })
    const away = back.after(chair, byVideo)
    expect(away.state.stages.table?.because).toBe('mode')
    expect(away.situation.stages.filter(({ is }) => is === 'again')).toEqual([])
    expect(away.events(engine, { type: 'StartRound', stage: 'table', round: 1 })).toEqual([])
    expect(away.until('2027-06-01').after(chair, inPerson).conducted().state.stages.table).toMatchObject({
      ...{ round: 2, status: 'open', openedAt: at('2027-06-01') },
    })
  })
  it('waits anew for the replies of its tours, which go on, and for none that its items took with them', () => {
    const draft = { id: 'draft', class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a' }
    const told = { type: 'NoteDocument', document: draft, from: 'draft', fromVersion: 1 } as const
    const open = convened({}, inRooms('tour')).until('2027-03-25').after(engine, told).until('2027-04-10')
    const [tour] = open.state.stages.tour?.consultations ?? []
    const away = open.after(chair, byVideo).after(engine, {
      ...{ type: 'NoteConsultation', note: { status: 'closed', outcome: 'withdrawn', waiting: [] }, opinions: [] },
      ...{ from: tour?.id ?? '', fromVersion: 9 },
    })
    const back = away.after(chair, inPerson)
    expect(back.conducted().state.stages.tour).toMatchObject({ round: 1, status: 'open' })
    const [tell] = tells(away.state, back.state, []).filter(({ to }) => to.kind === 'consultation')
    expect(tell).toMatchObject({ to: { id: tour?.id }, fact: { asked: ['elm', 'fir', 'oak'], round: 1 } })
  })
})

it('to be met otherwise breaks no minimum of a stage that ends by it, but one of a stage that begins too late', () => {
  const must = { opens: opening(-35), due: opening(-25, { must: true }) }
  const away = convened({}, inRooms('council', must)).until('2027-05-10').after(chair, byVideo)
  expect(away.until('2027-05-20').refusal(chair, moveTo('2027-06-10'))).toBe('3 events')
  const back = convened({}, inRooms('package', { due: opening(-20, { must: true, article: 'Rule 9' }) }))
    .until('2027-05-20')
    .after(chair, byVideo)
    .until('2027-06-01')
  expect(back.refusal(chair, inPerson)).toBe('minimum.broken by Rule 9')
  const waived = back.after(chair, { type: 'GrantWaiver', stage: 'package', moment: 'due', ...grounds })
  expect(waived.after(chair, inPerson).state.stages.package?.status).toBe('waiting')
})
