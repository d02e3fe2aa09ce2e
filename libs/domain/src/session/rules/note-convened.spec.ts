import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, engine, letter } from '../../story.fixture.js'
import { notices } from '../notices.js'
import {
  convened,
  founding,
  implementation,
  instruction,
  notConvened as fresh,
  programme,
  stages,
} from '../session.fixture.js'

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
  it('with the departures from the rules that were granted with it, used for what it breaks', () => {
    const must = { due: opening(-20, { must: true }) }
    const procedure = rules(stages.map((one) => (one.id === 'package' ? { ...one, ...must } : one)))
    const waiver = { stage: 'package', moment: 'due', authority: 'Letter 7', reason: letter, by: by(chair) } as const
    const soon = { ...founding, opening: { kind: 'firm', on: '2027-01-25', time: '10:00' } } as const
    const begun = fresh(procedure).after(engine, { ...note, founding: soon, waivers: [waiver] })
    const due = at('2027-01-05', '17:00')
    expect(begun.journal.slice(0, 3)).toMatchObject([
      { type: 'SessionConvened' },
      { type: 'WaiverGranted', ...waiver },
      { type: 'PlanDrawn', departures: [{ stage: 'package', moment: 'due', due }] },
    ])
    expect(begun.state.waivers).toMatchObject([{ ...waiver, used: due }])
    const granted = begun.journal.filter(({ type }) => type === 'WaiverGranted')
    expect(granted.flatMap((event) => notices(null, begun.state, event)).map(({ body }) => body)).toContain('elm')
  })
  it('and with its date still to be firmed up, where the term for it lies before the convening', () => {
    const opening = { kind: 'window', from: '2027-02-10', to: '2027-02-20' } as const
    const near = fresh().after(engine, { ...note, founding: { ...founding, opening } })
    expect(near.duties.map(({ key, act }) => [key, act])).toEqual([
      ['date/2/elm', 'FirmUp'],
      ['date/2/plenary', 'FirmUp'],
    ])
    const asked = near.journal.flatMap((event) => notices(null, near.state, event)).map(({ key }) => key)
    expect(asked).toEqual(expect.arrayContaining(['RoundStarted/date/2/elm', 'RoundStarted/date/2/plenary']))
  })
  it('by a plenary that fixed it too near as well: what breaks is shown, and nobody is refused', () => {
    const procedure = rules(stages.map((one) => ({ ...one, due: opening(-20, { must: true }) })))
    const soon = { ...founding, opening: { kind: 'firm', on: '2027-01-25', time: '10:00' } } as const
    expect(fresh(procedure).events(engine, { ...note, founding: soon })[1]).not.toHaveProperty('departures')
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
