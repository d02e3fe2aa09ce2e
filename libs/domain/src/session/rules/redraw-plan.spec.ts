import { describe, expect, it } from '@jest/globals'
import { at, by, chair, engine, letter, officer } from '../../story.fixture.js'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { permit } from '../permit.js'
import { bodies, convened, held, stages } from '../session.fixture.js'

const redraw = { type: 'RedrawPlan', authority: 'Letter 9', reason: letter } as const
const note = { type: 'NoteCalendars', from: 'commission', fromVersion: 3 } as const
const told = (calendars: Readonly<Record<string, string>>) =>
  convened({
    bodies: bodies.map((body) => (body.id === 'fir' ? { ...body, calendar: 'fir@1' } : body)),
  }).after(engine, { ...note, calendars })

describe('a plan that is redrawn', () => {
  it('counts from now on by the newest tables of its own calendar and of its bodies, and says so', () => {
    const story = told({ all: 'all@2', fir: 'fir@2', elm: 'elm@2' })
    const [redrawn, drawn] = story.events(chair, redraw)
    expect(redrawn).toEqual({
      type: 'PlanRedrawn',
      v: 1,
      at: at('2027-01-11'),
      calendar: 'all@2',
      was: 'all',
      bodies: { fir: 'fir@2' },
      authority: 'Letter 9',
      reason: letter,
      by: by(chair),
    })
    expect(drawn).toMatchObject({
      type: 'PlanDrawn',
      cause: 'PlanRedrawn',
      calendars: [
        { name: 'all@2', hash: 'hash of all@2' },
        { name: 'fir@2', hash: 'hash of fir@2' },
      ],
      tzdata: '2026a',
    })
    const after = story.after(chair, redraw).state
    expect(after.calendar).toBe('all@2')
    expect(after.bodies.find(({ id }) => id === 'fir')).toEqual({
      id: 'fir',
      kind: 'nationalPart',
      zone: 'Asia/Bishkek',
      calendar: 'fir@2',
    })
    expect(after.drawnBy?.calendars.map(({ name }) => name)).toEqual(['all@2', 'fir@2'])
  })
  it('stays as it is where no newer table stands for what it counts by, also when it is redrawn twice', () => {
    expect(told({ elm: 'elm@2' }).events(chair, redraw)).toEqual([])
    const once = told({ all: 'all@2' }).after(chair, redraw)
    expect(once.events(chair, redraw)).toEqual([])
  })
  it('counts by another calendar where one is named, by its newest table', () => {
    const story = told({ elm: 'elm@2' })
    expect(story.after(chair, { ...redraw, calendar: 'elm' }).state.calendar).toBe('elm@2')
    expect(story.after(chair, { ...redraw, calendar: 'oak' }).state.calendar).toBe('oak')
    expect(story.refusal(chair, { ...redraw, calendar: 'none' })).toBe('calendar.missing')
  })
  it('says so also where newer tables move no date: what it was drawn by is theirs', () => {
    const { state } = convened()
    const older = { calendars: state.drawnBy?.calendars ?? [], tzdata: '2025c' }
    const drawn = { type: 'PlanDrawn', v: 1, at: 0, cause: 'SessionConvened', opening: state.opensAt } as const
    const story = convened().folding([{ ...drawn, stages: state.plan, ...older }])
    const [, redrawn] = story.events(chair, redraw)
    expect(redrawn).toMatchObject({ type: 'PlanDrawn', tzdata: '2026a' })
    expect(story.after(chair, redraw).state.plan).toBe(story.state.plan)
    expect(story.after(chair, redraw).events(chair, redraw)).toEqual([])
  })
  it('names the calendar where a stage cannot be dated by it', () => {
    const lost = stages.map((one) => (one.id === 'tabling' ? { ...one, due: opening(10_000) } : one))
    const refused = (more: object) => () => convened({}, rules(lost)).events(chair, { ...redraw, ...more })
    const at = (pointer: string) => expect.objectContaining({ details: expect.objectContaining({ pointer }) })
    expect(refused({ calendar: 'elm' })).toThrow(at('/calendar'))
    expect(refused({})).toThrow(at(''))
  })
  it('keeps the dates of what is over, and is redrawn after the plenary too', () => {
    const story = held()
    const noted = story.after(engine, { ...note, fromVersion: 9, calendars: { all: 'all@2' } })
    expect(noted.after(chair, redraw).state.plan.proposals).toBe(story.state.plan.proposals)
  })
  it('by the chair or the secretary of the commission, and nobody else', () => {
    const may = (actor: typeof officer) =>
      permit(convened().state, actor, rules(stages)).find(({ type }) => type === 'RedrawPlan')?.code
    expect([may(chair), may(officer)]).toEqual([undefined, 'act.notPermitted'])
  })
})
