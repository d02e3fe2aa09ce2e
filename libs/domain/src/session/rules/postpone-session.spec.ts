import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, headOf, letter } from '../../story.fixture.js'
import { gate } from '../gate.js'
import { permit } from '../permit.js'
import { convened, founding, sitting, stages, summoned, withItem, withPackage } from '../session.fixture.js'

const postpone = { type: 'PostponeSession', authority: 'Letter 7', reason: letter } as const
const later = { kind: 'firm', on: '2027-09-16', time: '10:00' } as const
const move = { type: 'MoveSession', opening: later, authority: 'Letter 9', reason: letter } as const
const because = { authority: 'Letter 7', reason: letter } as const
const until = { on: '2027-03-26' } as const
const grant = { type: 'GrantExtension', stage: 'proposals', body: 'elm', until, ...because } as const

describe('a session is postponed without a date', () => {
  it('with authority and reason, keeping what it was', () => {
    expect(convened().events(chair, postpone)[0]).toEqual({
      type: 'SessionPostponed',
      v: 1,
      at: at('2027-01-11'),
      was: founding.opening,
      authority: 'Letter 7',
      reason: letter,
      by: by(chair),
    })
    expect(convened().after(chair, postpone).state).toMatchObject({
      status: 'postponed',
      opening: { kind: 'unknown' },
      opensAt: null,
    })
  })
  it('and what is counted from its opening has no date: nobody is reminded, nothing ends by time', () => {
    const story = withItem()
    expect(story.duties.filter(({ state, due }) => state === 'open' && due !== null)).not.toEqual([])
    const postponed = story.after(chair, postpone)
    expect(Object.values(postponed.state.plan).filter(({ opens, due, closes }) => opens ?? due ?? closes)).toEqual([])
    expect(postponed.nextAt).toBe(null)
    const later = postponed.until('2029-01-01')
    expect(later.state.stages).toEqual(postponed.state.stages)
  })
  it('and who was given more time is not reminded of it, until it has a date again: then the extension counts', () => {
    const postponed = withItem().until('2027-03-06').after(chair, grant).after(chair, postpone)
    expect(postponed.state.plan.proposals).toEqual({ opens: null, opensUnknown: true, due: null, closes: null })
    const waited = postponed.until('2027-03-25')
    expect(waited.journal.slice(postponed.journal.length)).toEqual([])
    expect(waited.state.extensions).toBe(postponed.state.extensions)
    const dated = postponed.on('2027-03-10').after(chair, { ...move, opening: { ...later, on: '2027-06-18' } })
    expect(dated.state.plan.proposals).toMatchObject({
      due: { to: at('2027-03-20', '17:00') },
      extended: { elm: { to: at('2027-03-26', '17:00') } },
      closes: at('2027-03-26', '17:00'),
    })
  })
  it('and a date fixed by hand stays, and what was extended beyond it', () => {
    const fix = { type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-22', ...because } as const
    expect(convened().after(chair, fix).after(chair, grant).after(chair, postpone).state.plan.proposals).toMatchObject({
      due: { to: at('2027-03-22', '17:00') },
      fixed: ['due'],
      extended: { elm: { to: at('2027-03-26', '17:00') } },
      closes: at('2027-03-26', '17:00'),
    })
  })
  it('and by a latest moment fixed by hand time ends a stage, not before an extension that waits', () => {
    const ends = rules(stages.map((one) => (one.id === 'proposals' ? { ...one, latest: opening(-88) } : one)))
    const fix = { type: 'FixDate', stage: 'proposals', moment: 'latest', on: '2027-03-24', ...because } as const
    const postponed = convened({}, ends).after(chair, fix).after(chair, grant).after(chair, postpone)
    expect(postponed.state.plan.proposals).toMatchObject({ due: null, closes: at('2027-03-26', '17:00') })
    expect(postponed.state.plan.proposals).not.toHaveProperty('extended')
  })
  it('and what is open stays open, with what was answered; what is done stays done', () => {
    const before = withPackage().until('2027-06-12')
    const after = before.after(chair, postpone)
    const standing = (status: string) => Object.values(after.state.stages).filter((stage) => stage.status === status)
    expect(standing('open').map(({ id }) => id)).toEqual(['date', 'tabling'])
    for (const stage of standing('closed')) expect(stage).toBe(before.state.stages[stage.id])
    expect(after.state.stages.tabling).toBe(before.state.stages.tabling)
    expect(after.state.plan.proposals).toBe(before.state.plan.proposals)
  })
  it('and to find a date is owed, by no date yet', () => {
    const postponed = withPackage().until('2027-06-12').after(chair, postpone)
    expect(postponed.duties.filter(({ stage, state }) => stage === 'date' && state === 'open')).toMatchObject([
      { key: 'date/2/plenary', act: 'MoveSession', holder: { role: 'chair' }, due: null },
      { key: 'date/2/secretariat', act: 'MoveSession', holder: { role: 'commissionSecretary' }, due: null },
    ])
  })
  it('also where the rules have no stage for the date, or it has not begun', () => {
    const waiting = stages.map((one) => (one.id === 'date' ? { ...one, opens: opening(-100) } : one))
    const without = stages.filter(({ id }) => id !== 'date')
    const owed = (by: typeof stages) =>
      convened({}, rules(by))
        .until('2027-02-05')
        .after(chair, postpone)
        .duties.filter(({ act }) => act === 'MoveSession')
        .map(({ key, stage, since, due }) => [key, stage, since, due])
    expect(owed(without)).toEqual([
      ['new-date/plenary', 'plenary', at('2027-02-05'), null],
      ['new-date/secretariat', 'plenary', at('2027-02-05'), null],
    ])
    expect(owed(waiting)).toEqual([
      ['new-date/plenary', 'date', at('2027-02-05'), null],
      ['new-date/secretariat', 'date', at('2027-02-05'), null],
    ])
  })
  it('until it has one again: then it is convened, and everything that is not over has its date', () => {
    const postponed = withPackage().until('2027-06-12').after(chair, postpone).on('2027-08-01')
    const moved = postponed.after(chair, move)
    expect(moved.state).toMatchObject({ status: 'convened', opening: later })
    expect(moved.state.plan.tabling?.due?.to).toBe(at('2027-09-13', '17:00'))
    const firmed = postponed.after(chair, { ...move, opening: { kind: 'month', month: '2027-10' } })
    expect(firmed.state).toMatchObject({ status: 'convened', opening: { kind: 'month', month: '2027-10' } })
    expect(firmed.duties.find(({ key }) => key === 'date/2/elm')?.due).toMatchObject({
      from: at('2027-08-02', '17:00'),
      to: at('2027-09-01', '17:00'),
    })
    const elsewhere = { ...move, opening: { kind: 'unknown' }, place: { country: 'Fir' } } as const
    expect(postponed.after(chair, elsewhere).state.status).toBe('postponed')
  })
  it('by a move alone, with authority and reason, of which everybody is told: the date is not just firmed up', () => {
    const postponed = withPackage().until('2027-06-12').after(chair, postpone)
    const firmUp = { type: 'FirmUp', opening: { kind: 'month', month: '2027-10' } } as const
    for (const who of [chair, headOf('elm'), headOf('fir')])
      expect(postponed.refusal(who, firmUp)).toBe('session.postponed')
    expect(permit(postponed.state, chair, rules(stages)).find(({ type }) => type === 'FirmUp')).toEqual({
      ...{ type: 'FirmUp', allowed: false, code: 'session.postponed' },
    })
    const asked = (id: string) => {
      const waits = gate(postponed.state, id, rules(stages))
      return waits.open ? [] : waits.waitingFor.map(({ who, what }) => [typeof who === 'string' ? who : who.role, what])
    }
    const found = [
      ['chair', 'MoveSession'],
      ['commissionSecretary', 'MoveSession'],
    ]
    expect([asked('date'), asked('plenary')]).toEqual([found, found])
    const waits = gate(convened().after(chair, postpone).state, 'tabling', rules(stages))
    expect(waits.open ? [] : new Set(waits.waitingFor.map(({ stage }) => stage))).toEqual(new Set(['date']))
    expect(postponed.after(chair, move).refusal(chair, { ...firmUp, opening: later })).toBe('0 events')
  })
  it('also when its plenary is summoned and not opened: the summons is withdrawn', () => {
    const postponed = summoned().after(chair, postpone)
    expect(postponed.state.stages.plenary).toMatchObject({ round: 2, status: 'waiting' })
    expect(postponed.until('2027-12-31').state.stages.plenary?.status).toBe('waiting')
    expect(postponed.after(chair, move).until('2027-09-16', '10:00').state.stages.plenary).toMatchObject({
      round: 2,
      status: 'open',
    })
  })
  it('once', () => {
    expect(convened().after(chair, postpone).events(chair, postpone)).toEqual([])
  })
  it('not once the plenary has opened', () => {
    expect(sitting().refusal(chair, postpone)).toBe('session.sittingOpened')
  })
})
