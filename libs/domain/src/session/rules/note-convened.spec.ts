import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { convened, founding, implementation, instruction, notConvened as fresh, programme } from '../session.fixture.js'

const note = {
  type: 'NoteConvened',
  founding,
  sources: [programme, instruction],
  from: 'commission',
  fromVersion: 2,
} as const

describe('a session is convened', () => {
  const story = convened()
  it('with the stages of the rules, one for each council, all waiting', () => {
    const names = ['proposals', 'drafts', 'date', 'tour', 'reports', 'table', 'clearance', 'package', 'tabling']
    expect(Object.keys(story.state.stages)).toEqual([...names, 'council/standards', 'plenary', 'protocol', 'follow-up'])
    expect(new Set(Object.values(story.state.stages).map(({ status, round }) => `${status} ${String(round)}`))).toEqual(
      new Set(['waiting 1']),
    )
  })
  it('with a plan: what is counted from the opening has dates, what from the closing has none', () => {
    const { proposals, package: sent, protocol } = story.state.plan
    expect(proposals).toMatchObject({
      opens: { from: at('2027-03-04', '00:00') },
      due: { to: at('2027-03-19', '17:00'), article: 'Rule 5' },
      closes: at('2027-03-19', '17:00'),
    })
    expect(sent).toMatchObject({ opens: null, due: { to: at('2027-05-28', '17:00') }, closes: null })
    expect(protocol).toEqual({ opens: null, opensUnknown: true, due: null, closes: null })
  })
  it('with reminders that go by the earlier end of a window, and closings by the later', () => {
    const fuzzy = convened({ opening: { kind: 'window', from: '2027-06-14', to: '2027-06-18' } }).state.plan.proposals
    expect(fuzzy?.opens?.from).toBe(at('2027-03-01', '00:00'))
    expect(fuzzy?.due?.reminders[0]).toEqual({ level: 'L0', offset: -14, at: at('2027-03-02', '17:00') })
    expect(fuzzy?.closes).toBe(at('2027-03-20', '17:00'))
  })
  it('with an agenda that opens with the decisions of the session before, and with what was instructed', () => {
    const [, , , ...items] = convened().journal
    expect(items).toMatchObject([{ type: 'ItemIncluded', item: implementation, origin: 'carryOver', first: true }])
    const instructed = { ...note, founding: { ...founding, previous: undefined } } as never
    expect(convened().journal).toHaveLength(4)
    expect(fresh().events(engine, instructed)).toMatchObject([
      { type: 'SessionConvened' },
      { type: 'PlanDrawn', cause: 'SessionConvened' },
      { type: 'SourcesNoted', sources: [programme, instruction] },
      { type: 'ItemIncluded', origin: 'instruction', title: { en: 'On rights' } },
    ])
  })
  it('on a date or in a zone that no calendar knows as well: its stages wait without dates, and say why', () => {
    const undated = { opens: null, opensUnknown: true, due: null, closes: null }
    const far = convened({ opening: { kind: 'day', on: '2041-06-17' } }).state
    expect(far.plan.proposals).toEqual({ ...undated, undatable: 'calendar.missingYear' })
    expect(far.opensAt).toBeNull()
    const nowhere = convened({ place: { zone: 'Nowhere' } }).state
    expect(nowhere.plan.proposals).toEqual({ ...undated, undatable: 'zone.unknown' })
    expect(convened().state.plan.proposals).not.toHaveProperty('undatable')
  })
  it('with dates up to the end of the calendar: what lies beyond is not closed by time', () => {
    const { protocol, table } = convened({ opening: { kind: 'day', on: '2040-01-28' } }).state.plan
    expect(table).toMatchObject({ opens: { from: at('2039-12-24', '00:00') }, due: { to: at('2039-12-31', '17:00') } })
    expect(table).not.toHaveProperty('undatable')
    expect(protocol).not.toHaveProperty('undatable')
    const beyond = convened({ opening: { kind: 'day', on: '2040-01-30' } }).state.plan.table
    expect(beyond).toEqual({
      opens: expect.objectContaining({ from: at('2039-12-26', '00:00') }),
      due: null,
      closes: null,
      undatable: 'calendar.missingYear',
    })
  })
  it('once', () => {
    expect(story.events(engine, note)).toEqual([])
  })
})

describe('a session not convened', () => {
  it('is unknown to those who act, and has nothing to note', () => {
    expect(fresh().refusal(engine, { type: 'OpenStage', stage: 'proposals', round: 1 })).toBe('session.unknown')
    expect(fresh().events(engine, { type: 'NoteSources', sources: [], from: 'commission', fromVersion: 3 })).toEqual([])
  })
})
