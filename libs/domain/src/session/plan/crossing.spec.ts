import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { Refusal } from '../../refusal.js'
import { by, chair, commissionSecretary, engine, letter } from '../../story.fixture.js'
import { effect } from '../effect.js'
import { permit } from '../permit.js'
import { convened, stages, type SessionStory } from '../session.fixture.js'
import type { SessionCommand } from '../session.js'

const procedure = rules(stages)
const grounds = { authority: 'Letter 7', reason: letter } as const
const moved = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds }) as const
const fix = (stage: string, on: string, moment: 'opens' | 'due' = 'due') =>
  ({ type: 'FixDate', stage, moment, on, ...grounds }) as const
const release = (stage: string, moment: 'opens' | 'due' = 'due') =>
  ({ type: 'ReleaseDate', stage, moment, ...grounds }) as const
const extend = (on: string) =>
  ({ type: 'GrantExtension', stage: 'tour', body: 'fir', until: { on }, ...grounds }) as const

const of = (story: SessionStory, command: SessionCommand) => {
  const events = story.events(chair, command, { trying: true })
  const [before, after] = [story, story.folding(events)].map(({ state }) => ({ state, procedure }))
  return before && after && effect({ before, after, events, at: story.now })?.crossings
}
const refused = (story: SessionStory, command: SessionCommand): Refusal => {
  try {
    story.events(chair, command)
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('It was not refused')
}
/** The table is due on 22 May, by hand, and what comes before it on 13 May. */
const fixed = convened().until('2027-03-22').after(commissionSecretary, fix('table', '2027-05-22'))
const table = { stage: 'table', moment: 'due', on: '2027-05-22', by: by(commissionSecretary) } as const
const beforeItOpens = { ...table, because: 'date.dueBeforeItOpens' } as const
const overTour = { ...table, because: 'date.beforeStage', other: 'tour' }

describe('an act that would cross a date fixed by hand', () => {
  it('is refused by the name of that date, and of who fixed it; the dry run lists it', () => {
    const { code, details } = refused(fixed, moved('2027-06-29'))
    expect(code).toBe('date.fixedCrosses')
    expect(details).toEqual({ stage: 'table', moment: 'due', crossings: [beforeItOpens], pointer: '/opening' })
    expect(of(fixed, moved('2027-06-29'))).toEqual([beforeItOpens])
  })
  it('is told all that it crosses', () => {
    const both = fixed.after(chair, fix('reports', '2027-06-16'))
    expect(of(both, moved('2027-05-20'))).toEqual([
      { ...table, because: 'date.afterStage', other: 'clearance' },
      { stage: 'reports', moment: 'due', on: '2027-06-16', by: by(chair), because: 'date.beyondOpening' },
    ])
  })
  it('passes where it crosses none, or when that date is released', () => {
    expect(of(fixed, moved('2027-06-18'))).toEqual([])
    expect(fixed.refusal(chair, moved('2027-06-18'))).toMatch('events')
    expect(fixed.after(chair, release('table')).refusal(chair, moved('2027-06-29'))).toMatch('events')
  })
  it('is an extension as well, and the release of another date', () => {
    expect(refused(fixed, extend('2027-06-10'))).toMatchObject({
      code: 'date.fixedCrosses',
      details: { pointer: '/until/on', crossings: [overTour] },
    })
    expect(of(fixed, extend('2027-06-10'))).toEqual([overTour])
    expect(fixed.refusal(chair, extend('2027-05-22'))).toMatch('events')
    const early = convened()
      .after(chair, fix('proposals', '2027-03-08'))
      .after(chair, fix('drafts', '2027-03-10', 'opens'))
    expect(refused(early, release('proposals')).details).toMatchObject({ pointer: '/moment', stage: 'drafts' })
  })
  it('is one that gives a postponed session a date again', () => {
    const postponed = fixed.after(chair, { type: 'PostponeSession', ...grounds }).until('2027-04-01')
    expect(postponed.refusal(chair, moved('2027-07-15'))).toBe('date.fixedCrosses')
    expect(of(postponed, moved('2027-07-15'))).toEqual([beforeItOpens])
    expect(postponed.after(chair, release('table')).refusal(chair, moved('2027-07-15'))).toMatch('events')
  })
})

describe('a date fixed by hand in a stage that the mode ended', () => {
  const away = (without: readonly string[] = []) =>
    stages.map((one) => {
      if (one.id !== 'tour') return one
      const kept = Object.entries(one).filter(([key]) => !without.includes(key))
      return { ...(Object.fromEntries(kept) as typeof one), notIn: { modes: ['video'], mark: 'A' } as const }
    })
  const meet = (mode: 'video' | 'inPerson') => ({ type: 'ChangeMode', mode, ...grounds }) as const
  const began = convened({}, rules(away())).until('2027-02-05')
  const allowed = ({ state }: SessionStory) =>
    permit(state, chair, procedure).find(({ type }) => type === 'ReleaseDate')?.allowed

  it('and crossed by a move meanwhile, holds up the way back until it is released', () => {
    const crossed = began
      .after(chair, fix('tour', '2027-05-16'))
      .after(chair, meet('video'))
      .after(chair, moved('2027-06-01'))
    expect([crossed.refusal(chair, meet('inPerson')), allowed(crossed)]).toEqual(['date.fixedCrosses', true])
    const back = crossed.after(chair, release('tour')).after(chair, meet('inPerson')).state
    expect([back.fixed, back.stages.tour?.status, back.plan.tour?.due?.on]).toEqual([[], 'waiting', '2027-04-27'])
  })
  it('for a moment that new rules lack, as well', () => {
    const adopted = began
      .after(chair, fix('tour', '2027-04-20', 'opens'))
      .after(chair, meet('video'))
      .knowing({ 'other/1': rules(away(['opens']), { id: 'other' }) })
      .after(engine, {
        ...{
          type: 'NoteProcedures',
          procedures: [{ id: 'other', hash: 'other/1' }],
          from: 'commission',
          fromVersion: 3,
        },
      })
      .after(chair, { type: 'AdoptProcedure', hash: 'other/1', ...grounds })
    expect(adopted.refusal(chair, meet('inPerson'))).toBe('date.fixedCrosses')
    const back = adopted.after(chair, release('tour', 'opens')).after(chair, meet('inPerson')).state
    expect(back.plan.tour).toMatchObject({ opens: null })
  })
  it('is fixed there by nobody', () => {
    expect(began.after(chair, meet('video')).refusal(chair, fix('tour', '2027-05-10'))).toBe('stage.closed')
  })
})

describe('a date fixed by hand', () => {
  it('that was crossed before holds up nothing that does not cross another', () => {
    const crossed = fixed.folding(fixed.events(chair, extend('2027-06-10'), { trying: true }))
    expect(of(crossed, moved('2027-06-18'))).toEqual([])
    expect(crossed.refusal(chair, moved('2027-06-18'))).toMatch('events')
  })
  it('that has passed while its stage is under way holds up no move', () => {
    const waits = { en: '', ru: '', then: 'wait' } as const
    const open = stages.map((one) => (one.id === 'proposals' ? { ...one, missed: waits } : one))
    const story = convened({}, rules(open)).after(chair, fix('proposals', '2027-03-15')).until('2027-03-20')
    expect(story.state.stages.proposals?.status).toBe('open')
    expect(story.refusal(chair, moved('2027-09-16'))).toMatch('events')
  })
})
