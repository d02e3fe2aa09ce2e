import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import type { Stage } from '../../procedure/procedure.js'
import { at, by, chair, engine, letter, secretaryOf } from '../../story.fixture.js'
import { permit } from '../permit.js'
import { tells } from '../tells.js'
import { convened, type SessionStory, sitting, stages, summoned, withItem, withPackage } from '../session.fixture.js'

const trial = { id: 'trial', hash: 'trial' }
const other = { id: 'other', hash: 'other/1' }
const adopt = { type: 'AdoptProcedure', hash: 'other/1', authority: 'Decision 20/4', reason: letter } as const
const told = { type: 'NoteProcedures', procedures: [trial, other], from: 'commission', fromVersion: 3 } as const

/** The same life, where the commission has put an edition with these stages in force. */
const where = (story: SessionStory, changed: readonly Stage[]): SessionStory =>
  story.knowing({ 'other/1': rules(changed, { id: 'other' }) }).after(engine, told)
const change = (id: string, more: Partial<Stage>): readonly Stage[] =>
  stages.map((one) => (one.id === id ? { ...one, ...more } : one))
const without = (...ids: readonly string[]) => stages.filter(({ id }) => !ids.includes(id))
const details = (story: SessionStory): unknown => {
  try {
    return story.events(chair, adopt)
  } catch (error) {
    return (error as { details: unknown }).details
  }
}

describe('a session goes over to another edition of the rules', () => {
  it('with authority and reason, and its plan is drawn by it', () => {
    const story = where(convened(), change('tabling', { due: opening(-4) }))
    const [adopted, drawn] = story.events(chair, adopt)
    expect(adopted).toMatchObject({
      type: 'ProcedureAdopted',
      v: 1,
      at: at('2027-01-11'),
      procedure: other,
      was: trial,
      authority: 'Decision 20/4',
      reason: letter,
      by: by(chair),
    })
    expect(drawn).toMatchObject({ type: 'PlanDrawn', cause: 'ProcedureAdopted' })
    const after = story.after(chair, adopt).state
    expect(after.procedure).toEqual(other)
    expect([story.state.plan.tabling?.due?.to, after.plan.tabling?.due?.to]).toEqual([
      at('2027-06-14', '17:00'),
      at('2027-06-13', '17:00'),
    ])
    expect(after.stages.drafts).toBe(story.state.stages.drafts)
    expect(after.plan.drafts).toBe(story.state.plan.drafts)
  })
  it('and goes on by it', () => {
    const story = where(convened(), change('proposals', { opens: opening(-100, { time: '00:00' }) })).after(
      chair,
      adopt,
    )
    expect(story.until('2027-03-08').state.stages.proposals?.status).toBe('waiting')
    expect(story.until('2027-03-09').state.stages.proposals?.status).toBe('open')
  })
  it('which adds stages, and lets those fall away that have not begun', () => {
    const briefing = stage('briefing', { opens: opening(-40, { time: '00:00' }), due: opening(-36) })
    const story = where(convened(), [...without('reports', 'council'), briefing])
    const after = story.after(chair, adopt)
    expect(Object.keys(after.state.stages)).toEqual([
      ...['proposals', 'drafts', 'date', 'tour', 'table', 'clearance', 'package', 'tabling'],
      ...['plenary', 'protocol', 'follow-up', 'briefing'],
    ])
    expect(Object.keys(after.state.plan)).toEqual(Object.keys(after.state.stages))
    expect(after.state.stages.briefing).toMatchObject({ status: 'waiting', round: 1, datedAt: at('2027-01-11') })
    expect(after.until('2027-05-09').state.stages.briefing).toMatchObject({
      status: 'open',
      openedAt: at('2027-05-08', '00:00'),
    })
  })
  it('and takes with them what was settled for them alone', () => {
    const fix = (stage: string) => {
      const on = { on: '2027-05-20', time: '17:00' }
      return { type: 'FixDate', stage, moment: 'due', ...on, authority: 'A', reason: letter } as const
    }
    const fixed = convened().after(chair, fix('reports')).after(chair, fix('table'))
    const stages = (changed: readonly Stage[]) =>
      where(fixed, changed)
        .after(chair, adopt)
        .state.fixed.map(({ stage }) => stage)
    expect(stages(without('reports'))).toEqual(['table'])
    expect(stages(without('council'))).toEqual(['reports', 'table'])
    expect(where(fixed, without('council')).after(chair, adopt).state.plan.table?.due?.to).toBe(
      at('2027-05-20', '17:00'),
    )
  })
  it('but not where it lacks a moment that a person fixed: that date is released first', () => {
    const latest = convened({}, rules(change('proposals', { latest: opening(-85) })))
    const day = { moment: 'latest', on: '2027-03-30', authority: 'A', reason: letter } as const
    const story = where(latest.after(chair, { type: 'FixDate', stage: 'proposals', ...day }), stages)
    expect(story.refusal(chair, adopt)).toBe('date.fixedCrosses by Rule 5')
    expect(details(story)).toMatchObject({
      crossings: [{ stage: 'proposals', moment: 'latest', on: '2027-03-30', because: 'stage.noSuchMoment' }],
    })
    const release = { type: 'ReleaseDate', stage: 'proposals', moment: 'latest', reason: letter } as const
    const free = story.after(chair, release).after(chair, adopt).state
    expect([free.plan.proposals?.closes, free.fixed]).toEqual([at('2027-03-19', '17:00'), []])
    const before = story.folding(story.events(chair, adopt, { trying: true }))
    expect(before.after(chair, release).state.fixed).toEqual([])
  })
  it('and a stage added after its time was over asks nobody', () => {
    const early = stage('early', { opens: opening(-120, { time: '00:00' }), due: opening(-110) })
    const after = where(convened().until('2027-04-20'), [...stages, early])
      .after(chair, adopt)
      .conducted()
    expect(after.state.stages.early).toMatchObject({ status: 'closed', because: 'overtaken', asked: [] })
    const late = stage('late', { opens: opening(-120, { time: '00:00' }), due: opening(-50) })
    const under = where(convened().until('2027-04-20'), [...stages, late])
      .after(chair, adopt)
      .until('2027-04-21')
    expect(under.state.stages.late).toMatchObject({ status: 'open', openedAt: at('2027-04-20') })
  })
  it('but not where a stage that is under way or over would be missing', () => {
    const story = where(withPackage(), without('proposals', 'package', 'table', 'council'))
    expect(story.refusal(chair, adopt)).toBe('procedure.stageBegun')
    expect(details(story)).toEqual({
      hash: 'other/1',
      stages: [
        { stage: 'proposals', status: 'closed' },
        { stage: 'table', status: 'closed' },
        { stage: 'package', status: 'open' },
      ],
      pointer: '/hash',
    })
  })
  it('nor where it would be of another kind, or about something else', () => {
    const begun = convened().until('2027-03-10')
    const refused = (more: Partial<Stage>) => where(begun, change('proposals', more)).refusal(chair, adopt)
    expect(refused({ kind: 'dispatch', matter: 'notice' })).toBe('procedure.stageBegun')
    expect(refused({ matter: 'reports' })).toBe('procedure.stageBegun')
    expect(refused({ due: opening(-80) })).toBe('2 events')
    const waiting = where(begun, change('table', { kind: 'call', matter: 'reports' }))
    expect(waiting.refusal(chair, adopt)).toBe('2 events')
  })
  it('nor does one that the mode ended before it began stand in the way; what does not apply to the mode in force ends', () => {
    const off = { type: 'ChangeMode', mode: 'video', authority: 'A', reason: letter } as const
    const notIn = { modes: ['video'], mark: 'A' } as const
    const switched = (id: string) => rules(stages.map((one) => (one.id === id ? { ...one, notIn } : one)))
    const meeting = (id: string) => convened({}, switched(id)).until('2027-03-10').after(chair, off)
    expect(where(meeting('council'), without('council')).refusal(chair, adopt)).toBe('2 events')
    expect(where(meeting('proposals'), without('proposals')).refusal(chair, adopt)).toBe('procedure.stageBegun')
    const other = where(meeting('council'), switched('reports').stages).after(chair, adopt).state.stages
    expect([other['council/standards']?.status, other.reports?.because]).toEqual(['waiting', 'mode'])
  })
  it('while what is over stays over with its dates', () => {
    const before = withItem().until('2027-04-20')
    const after = where(before, change('proposals', { due: opening(-60) })).after(chair, adopt).state
    expect(after.stages.proposals).toBe(before.state.stages.proposals)
    expect(after.plan.proposals?.due?.to).toBe(at('2027-03-19', '17:00'))
  })
  it('only where the commission has told of it, before the plenary opens, in its office', () => {
    expect(convened().refusal(chair, adopt)).toBe('procedure.notInForce')
    expect(where(sitting(), stages).refusal(chair, adopt)).toBe('session.sittingOpened')
    const permitted = (actor: typeof chair) =>
      permit(where(convened(), stages).state, actor, rules(stages)).find(({ type }) => type === 'AdoptProcedure')
    expect(permitted(chair)).toEqual({ type: 'AdoptProcedure', allowed: true })
    expect(permitted(secretaryOf('elm'))).toMatchObject({ allowed: false, code: 'act.notPermitted' })
  })
  it('once: adopted again it changes nothing', () => {
    const story = where(convened(), stages).after(chair, adopt)
    expect(story.events(chair, adopt)).toEqual([])
    expect(where(convened(), stages).events(chair, { ...adopt, hash: 'trial' })).toEqual([])
  })
  it('and not where that breaks a legal minimum of its own', () => {
    const must = change('tabling', { due: opening(-160, { must: true }) })
    expect(where(convened(), must).refusal(chair, adopt)).toBe('minimum.broken by Rule 7')
    expect(where(convened(), change('tabling', { due: opening(-160) })).refusal(chair, adopt)).toBe('2 events')
  })
  it('and not where a stage cannot be dated by it', () => {
    const lost = change('tabling', { due: opening(10_000) })
    expect(where(convened(), lost).refusal(chair, adopt)).toBe('calendar.missingYear by Rule 7')
    expect(details(where(convened(), lost))).toMatchObject({ stage: 'tabling', pointer: '/hash' })
  })
  it('and tells it to whom it has asked, and to the plenary it has summoned', () => {
    const facts = (story: SessionStory) => {
      const known = where(story, change('protocol', { due: opening(20) }))
      const events = known.events(chair, adopt)
      return tells(known.state, known.folding(events).state, events).map(({ to, fact }) => [
        to.kind,
        fact.type,
        fact.procedure,
      ])
    }
    expect(facts(withPackage().until('2027-06-15'))).toEqual([['consultation', 'NoteAsked', other]])
    expect(facts(summoned())).toContainEqual(['sitting', 'NoteSummoned', other])
  })
})
