import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import { at, by, chair, engine, letter, secretaryOf } from '../../story.fixture.js'
import { bodies, convened, stages, withPackage } from '../session.fixture.js'

const fix = {
  type: 'FixDate',
  stage: 'drafts',
  moment: 'due',
  on: '2027-04-06',
  authority: 'Letter 7',
  reason: letter,
} as const
const moved = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, authority: 'L', reason: letter }) as const

const countedByFairs = stages.map((one) => ({ ...one, due: { ...one.due, calendar: 'fairs' } }))
const byFairs = { ...rules(countedByFairs, { id: 'other' }), hash: 'other/1' }

describe('a date is fixed by hand', () => {
  it('with authority and reason: the plan has it, and says so', () => {
    const [event, drawn] = convened().events(chair, fix)
    const { type: _, ...date } = fix
    expect(event).toEqual({ type: 'DateFixed', v: 1, at: at('2027-01-11'), ...date, by: by(chair) })
    expect(drawn).toMatchObject({ type: 'PlanDrawn', cause: 'DateFixed' })
    expect(convened().after(chair, fix).state.plan.drafts).toMatchObject({
      fixed: ['due'],
      due: { from: at('2027-04-06', '17:00'), to: at('2027-04-06', '17:00') },
      closes: at('2027-04-06', '17:00'),
    })
  })
  it('to open a stage at midnight, or at another hour', () => {
    const opens = { ...fix, moment: 'opens', on: '2027-03-25' } as const
    expect(convened().after(chair, opens).state.plan.drafts?.opens?.from).toBe(at('2027-03-25', '00:00'))
    const story = convened().after(chair, { ...opens, time: '09:30' })
    expect(story.state.plan.drafts?.opens?.from).toBe(at('2027-03-25', '09:30'))
    expect(story.until('2027-03-25', '09:00').state.stages.drafts?.status).toBe('waiting')
    expect(story.until('2027-03-25', '10:00').state.stages.drafts?.openedAt).toBe(at('2027-03-25', '09:30'))
  })
  it('and its reminders are counted from it', () => {
    const story = convened().after(chair, { ...fix, stage: 'proposals', on: '2027-03-17' })
    expect(story.state.plan.proposals?.due?.reminders.map((one) => one.at)).toEqual([
      at('2027-03-03', '17:00'),
      at('2027-03-10', '17:00'),
      at('2027-03-14', '17:00'),
      at('2027-03-17', '17:00'),
    ])
  })
  it('and stays where it is when the session moves; the rest goes along', () => {
    const { plan } = convened().after(chair, fix).after(chair, moved('2027-06-20')).state
    expect([plan.drafts?.due?.to, plan.drafts?.opens?.from]).toEqual([
      at('2027-04-06', '17:00'),
      at('2027-03-22', '00:00'),
    ])
    expect(plan.tour?.due?.to).toBe(at('2027-05-16', '17:00'))
  })
  it('and holds up a move that would cross it, until it is released: nobody falls due before being asked', () => {
    const fixed = convened().after(chair, { ...fix, stage: 'proposals', on: '2027-03-15' })
    const late = moved('2027-09-16')
    expect(fixed.refusal(chair, late)).toBe('date.fixedCrosses by Rule 5')
    const release = { type: 'ReleaseDate', stage: 'proposals', moment: 'due', reason: letter } as const
    expect(fixed.after(chair, release).after(chair, late).state.plan.proposals?.due?.to).toBe(at('2027-06-18', '17:00'))
    const firming = convened({ opening: { kind: 'month', month: '2027-06' } })
    const firmed = { type: 'FirmUp', opening: { kind: 'day', on: '2027-06-29' } } as const
    expect(firming.after(chair, { ...fix, stage: 'proposals', on: '2027-03-05' }).refusal(chair, firmed)).toBe(
      'date.fixedCrosses by Rule 5',
    )
  })
  it('before anything is known of the opening, and stays when it is not known any more', () => {
    const unknown = convened({ opening: { kind: 'unknown' } }).after(chair, fix)
    expect(unknown.state.plan.drafts).toMatchObject({ opensUnknown: true, due: { to: at('2027-04-06', '17:00') } })
  })
  it('and stays also where other rules count it by a calendar that does not reach so far', () => {
    const adopted = convened()
      .after(chair, { ...fix, stage: 'protocol', on: '2028-03-15' })
      .knowing({ 'other/1': byFairs })
      .after(engine, { type: 'NoteProcedures', procedures: [byFairs], from: 'commission', fromVersion: 3 })
      .after(chair, { type: 'AdoptProcedure', hash: 'other/1', authority: 'L', reason: letter })
    const { due, undatable } = adopted.state.plan.protocol ?? {}
    expect([due?.to, undatable]).toEqual([at('2028-03-15', '17:00'), undefined])
  })
  it('anew: the newest stands; the same again changes nothing', () => {
    const fixed = convened().after(chair, fix)
    expect(fixed.events(chair, fix)).toEqual([])
    const again = fixed.after(chair, { ...fix, on: '2027-04-07' })
    expect(again.state.fixed.map(({ on }) => on)).toEqual(['2027-04-07'])
    const both = again.after(chair, { ...fix, moment: 'opens', on: '2027-03-25' })
    expect(both.state.plan.drafts?.fixed).toEqual(['due', 'opens'])
  })
})

describe('a stage that is over by its dates', () => {
  // Moved to 10 June the call that runs until 19 March would have ended on the 12th.
  const none = { type: 'AnswerCall', stage: 'proposals', none: true } as const
  const open = convened().until('2027-03-14').after(secretaryOf('elm'), none).until('2027-03-18')
  const over = open.after(chair, moved('2027-06-10'))
  const later = { ...fix, stage: 'proposals', on: '2027-03-25' } as const

  it('goes on when it is to end on a day to come: the same round, with its answers and reminders', () => {
    expect(over.events(chair, later).map(({ type }) => type)).toEqual(['DateFixed', 'StageTakenUp', 'PlanDrawn'])
    const { state } = over.after(chair, later)
    expect(state.stages.proposals).toEqual(open.state.stages.proposals)
    expect(state.plan.proposals?.closes).toBe(at('2027-03-25', '17:00'))
    const since = over.after(chair, later).until('2027-03-26').journal.slice(over.journal.length)
    expect(new Set(since.flatMap((event) => (event.type === 'DutyReminded' ? [event.duty] : [])))).toEqual(
      new Set(['fir', 'oak', 'standards', 'secretariat'].map((body) => `proposals/1/${body}`)),
    )
  })
  it('begins with the act where it had not begun', () => {
    const early = convened().until('2027-01-28').after(chair, moved('2027-04-20')).conducted()
    expect(early.state.stages.proposals?.because).toBe('overtaken')
    const begun = early.after(chair, { ...later, on: '2027-02-02' }).until('2027-01-28', '12:01')
    expect(begun.state.stages.proposals).toMatchObject({ status: 'open', openedAt: at('2027-01-28') })
  })
  it('stays over by any other date, and more time is given in it to nobody: that is refused', () => {
    expect(over.refusal(chair, { ...later, moment: 'opens' })).toBe('stage.opened by Rule 5')
    const early = convened().until('2027-01-28').after(chair, moved('2027-04-20')).conducted()
    expect(early.refusal(chair, { ...later, moment: 'opens', on: '2027-02-15' })).toBe('stage.overByDates by Rule 5')
    const { type: _, moment: __, on, ...grounds } = later
    const extend = { type: 'GrantExtension', ...grounds, body: 'oak', until: { on } } as const
    expect(over.refusal(chair, extend)).toBe('stage.overByDates by Rule 5')
    expect(over.after(chair, later).refusal(chair, { ...extend, until: { on: '2027-03-26' } })).toBe('2 events')
  })
})

describe('it is refused', () => {
  const refusal = (more: object, story = convened()) => story.refusal(chair, { ...fix, ...more })
  it('of a stage that is not there, is over, has begun, or has no such moment', () => {
    expect(refusal({ stage: 'none' })).toBe('stage.unknown')
    expect(refusal({ stage: 'proposals', on: '2027-05-01' }, convened().until('2027-03-20'))).toBe(
      'stage.closed by Rule 5',
    )
    const open = convened().until('2027-03-05')
    expect(refusal({ stage: 'proposals', moment: 'opens', on: '2027-03-10' }, open)).toBe('stage.opened by Rule 5')
    expect(refusal({ stage: 'package', moment: 'opens' })).toBe('stage.noSuchMoment')
    expect(refusal({ moment: 'latest' })).toBe('stage.noSuchMoment')
  })
  it('of the plenary, which is moved with the session', () => {
    expect(refusal({ stage: 'plenary' })).toBe('stage.withSession')
  })
  it('of a stage in a new round, which is counted from the act that sent it back', () => {
    const story = convened().until('2027-03-20')
    const plan = { opens: null, due: null, closes: null }
    const round = {
      type: 'RoundStarted',
      v: 1,
      at: story.now,
      stage: 'proposals',
      round: 2,
      plan,
      asked: [],
      consultations: [],
    } as const
    expect(refusal({ stage: 'proposals', on: '2027-05-01' }, story.folding([round]))).toBe('stage.inNewRound by Rule 5')
  })
  it('into the past, to a day that does not exist or that no table knows', () => {
    expect(refusal({ on: '2027-01-11', time: '12:00' })).toBe('date.past')
    expect(refusal({ on: '2027-02-31' })).toBe('date.notInCalendar')
    expect(refusal({ on: '2041-01-01' })).toBe('calendar.missingYear')
    expect(refusal({ stage: 'protocol', on: '2028-03-15' }, convened({}, byFairs))).toBe('calendar.missingYear')
  })
  it('out of the order of the stage', () => {
    expect(refusal({ stage: 'tour', moment: 'opens', on: '2027-05-14' })).toBe('date.dueBeforeItOpens')
    expect(refusal({ stage: 'tour', on: '2027-04-07', time: '23:00' })).toBe('date.dueBeforeItOpens')
    const latest = stage('drafts', { due: opening(-75), latest: opening(-60) })
    const later = rules(stages.map((one) => (one.id === 'drafts' ? latest : one)))
    expect(refusal({ on: '2027-04-20' }, convened({}, later))).toBe('date.latestBeforeDue')
    expect(refusal({ moment: 'latest', on: '2027-04-02' }, convened({}, later))).toBe('date.latestBeforeDue')
  })
  it('before the end of a stage that it comes after, or after that of one that comes after it', () => {
    expect(refusal({ on: '2027-03-22' })).toBe('2 events')
    expect(refusal({ stage: 'drafts', moment: 'opens', on: '2027-03-19', time: '16:59' })).toBe('date.beforeStage')
    expect(refusal({ stage: 'drafts', moment: 'opens', on: '2027-03-19', time: '17:00' })).toBe('2 events')
    expect(refusal({ stage: 'proposals', on: '2027-04-03', time: '17:01' })).toBe('date.afterStage by Rule 5')
    expect(refusal({ stage: 'proposals', on: '2027-04-03' })).toBe('2 events')
    const package_ = { stage: 'package', on: '2027-05-25' }
    expect(refusal(package_)).toBe('date.beforeStage')
    expect(withPackage().state.stages.clearance?.status).toBe('closed')
  })
  it('after the opening of the plenary, of what prepares it', () => {
    const reports = { stage: 'reports', on: '2027-06-17' }
    expect(refusal({ ...reports, time: '10:01' })).toBe('date.beyondOpening')
    expect(refusal({ ...reports, time: '10:00' })).toBe('2 events')
    const window = convened({ opening: { kind: 'window', from: '2027-06-10', to: '2027-06-17' } })
    expect(refusal({ ...reports, on: '2027-06-16' }, window)).toBe('2 events')
    expect(refusal({ ...reports, on: '2027-06-18' }, window)).toBe('date.beyondOpening')
    expect(refusal({ ...reports, on: '2027-07-01' }, convened({ opening: { kind: 'unknown' } }))).toBe('2 events')
  })
  it('onto a non-working day where the rule says must', () => {
    const must = stage('drafts', { due: opening(-75, { must: true, article: 'Rule 8' }) })
    const story = convened({ calendar: 'sundays' }, rules(stages.map((one) => (one.id === 'drafts' ? must : one))))
    expect(story.refusal(chair, { ...fix, on: '2027-04-25' })).toBe('date.nonWorking by Rule 8')
    expect(story.refusal(chair, { ...fix, on: '2027-04-02' })).toBe('2 events')
    expect(convened({ calendar: 'sundays' }).refusal(chair, { ...fix, on: '2027-04-25' })).toBe('2 events')
    const hosts = { ...must, due: { ...must.due, calendar: 'host' } }
    const working = bodies.map((one) => (one.id === 'elm' ? { ...one, calendar: 'sundays' } : one))
    const hosted = convened({ bodies: working }, rules(stages.map((one) => (one.id === 'drafts' ? hosts : one))))
    expect(hosted.refusal(chair, { ...fix, on: '2027-04-25' })).toBe('date.nonWorking by Rule 8')
  })
})
