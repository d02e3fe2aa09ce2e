import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import { at, chair, commissionSecretary, letter } from '../../story.fixture.js'
import { minima } from './minima.js'
import { convened, stages, withPackage, type SessionStory } from '../session.fixture.js'

/** The package must be out twenty days before the opening, by Rule 9. */
const must = opening(-20, { must: true, article: 'Rule 9' })
const procedure = rules(stages.map((one) => (one.id === 'package' ? { ...one, due: must } : one)))
const begun = convened({}, procedure)
const told = (story: SessionStory) =>
  minima(story.state, procedure, story.now).map(({ broken, waived }) =>
    broken ? (waived ? 'waived' : 'broken') : 'kept',
  )
const grounds = { authority: 'Letter 7', reason: letter } as const
const moved = (on: string) =>
  ({ type: 'MoveSession', opening: { kind: 'firm', on, time: '10:00' }, ...grounds }) as const
const waive = { type: 'GrantWaiver', stage: 'package', moment: 'due', ...grounds } as const
const sent = (story: SessionStory = begun) => withPackage(story)

describe('a legal minimum', () => {
  it('is what the rules must have done so long before the opening', () => {
    expect(minima(begun.state, procedure, begun.now)).toEqual([
      {
        stage: 'package',
        moment: 'due',
        due: { from: at('2027-05-28', '17:00'), to: at('2027-05-28', '17:00') },
        article: 'Rule 9',
        broken: false,
        shortBy: 0,
        waived: false,
      },
    ])
  })
  it('is none where the rule only says as a rule, or counts forward', () => {
    expect(minima(convened().state, rules(stages), at('2027-01-11'))).toEqual([])
    const later = rules([...stages, stage('notes', { due: opening(3, { must: true }) })])
    expect(minima(convened({}, later).state, later, at('2027-01-11'))).toEqual([])
  })
  it('is broken when it has passed and its stage is not over', () => {
    expect(told(begun.on('2027-05-28', '17:00'))).toEqual(['kept'])
    expect(told(begun.on('2027-05-28', '17:01'))).toEqual(['broken'])
  })
  it('is kept when what it asks was done in time, and stays so', () => {
    expect(told(sent().until('2027-06-10'))).toEqual(['kept'])
  })
  it('of a window is kept until its later end', () => {
    const window = convened({ opening: { kind: 'window', from: '2027-06-10', to: '2027-06-20' } }, procedure)
    expect(told(window.on('2027-05-31'))).toEqual(['kept'])
    expect(told(window.on('2027-06-01'))).toEqual(['broken'])
  })
  it('of a session without a date is none', () => {
    const postponed = begun.after(chair, { type: 'PostponeSession', ...grounds })
    expect(told(postponed)).toEqual([])
  })
})

describe('an act that moves dates is refused where it breaks a minimum:', () => {
  it('the session moved so near that it has passed', () => {
    const late = begun.on('2027-05-20')
    expect(late.refusal(chair, moved('2027-06-08'))).toBe('minimum.broken by Rule 9')
    expect(late.refusal(chair, moved('2027-06-09'))).toMatch('events')
  })
  it('the session moved forward to less than that after it was done', () => {
    const story = sent()
    expect(story.refusal(chair, moved('2027-06-15'))).toBe('minimum.broken by Rule 9')
    expect(story.refusal(chair, moved('2027-06-16'))).toMatch('events')
    expect(story.refusal(chair, moved('2027-07-01'))).toMatch('events')
  })
  it('the date firmed up to the earlier end of the window', () => {
    const window = { opening: { kind: 'window', from: '2027-06-01', to: '2027-06-20' } } as const
    const firm = (on: string) => ({ type: 'FirmUp', opening: { kind: 'firm', on, time: '10:00' } }) as const
    const late = convened(window, procedure).on('2027-05-20')
    expect(late.refusal(chair, firm('2027-06-08'))).toBe('minimum.broken by Rule 9')
    expect(late.refusal(chair, firm('2027-06-18'))).toMatch('events')
  })
  it('its own date fixed, or extended, beyond it', () => {
    const fix = { type: 'FixDate', stage: 'package', moment: 'due', ...grounds } as const
    expect(begun.refusal(chair, { ...fix, on: '2027-05-29' })).toBe('minimum.broken by Rule 9')
    expect(begun.refusal(chair, { ...fix, on: '2027-05-28' })).toMatch('events')
    const two = stages.map((one) => (one.id === 'package' ? { ...one, due: opening(-25), latest: must } : one))
    const last = convened({}, rules(two))
    expect(last.refusal(chair, { ...fix, moment: 'latest', on: '2027-05-29' })).toBe('minimum.broken by Rule 9')
    expect(last.refusal(chair, { ...fix, moment: 'latest', on: '2027-05-28' })).toMatch('events')
    const extend = { type: 'GrantExtension', stage: 'package', body: 'secretariat', ...grounds } as const
    expect(begun.refusal(chair, { ...extend, until: { on: '2027-05-30' } })).toBe('minimum.broken by Rule 9')
  })
  it('a stage before it extended so far that it cannot be kept any more', () => {
    const extend = { type: 'GrantExtension', stage: 'tour', body: 'fir', ...grounds } as const
    const story = begun.until('2027-03-22')
    expect(story.refusal(chair, { ...extend, until: { on: '2027-05-29' } })).toBe('minimum.broken by Rule 9')
    expect(story.refusal(chair, { ...extend, until: { on: '2027-05-28' } })).toMatch('events')
    const late = story.after(chair, waive).after(chair, { ...extend, until: { on: '2027-06-10' } })
    expect(told(late)).toEqual(['waived'])
  })
  it('and where it is broken already, where it would be broken further', () => {
    const late = begun.on('2027-05-28', '18:00')
    expect(late.refusal(chair, moved('2027-06-16'))).toBe('minimum.broken by Rule 9')
    expect(late.refusal(chair, { ...moved('2027-06-17'), place: { city: 'Elmstad' } })).toMatch('events')
    expect(late.refusal(chair, moved('2027-06-18'))).toMatch('events')
  })
})

describe('a departure from the rules', () => {
  it('lets the act through, and is told of the minimum that it breaks', () => {
    const waived = begun.on('2027-05-20').after(commissionSecretary, waive)
    expect(told(waived)).toEqual(['kept'])
    const story = waived.after(chair, moved('2027-06-08'))
    expect(told(story)).toEqual(['waived'])
    expect(told(story.until('2027-07-01'))).toEqual(['waived'])
  })
  it('is used by the act that it lets through: the next one needs another', () => {
    const waived = begun.on('2027-05-20').after(chair, waive).after(chair, moved('2027-06-25'))
    const near = waived.after(chair, moved('2027-06-08'))
    expect(near.journal.findLast(({ type }) => type === 'PlanDrawn')).toMatchObject({
      departures: [{ stage: 'package', moment: 'due', due: at('2027-05-19', '17:00'), authority: 'Letter 7' }],
    })
    expect(told(near)).toEqual(['waived'])
    const back = near.after(chair, moved('2027-06-25'))
    expect(back.refusal(chair, moved('2027-06-07'))).toBe('minimum.broken by Rule 9')
    const again = back.after(chair, waive)
    expect(told(again.after(chair, moved('2027-06-07')))).toEqual(['waived'])
  })
  it('is one of two granted on two authorities: the other stands for the next act', () => {
    const first = begun
      .on('2027-05-20')
      .after(chair, waive)
      .after(chair, { ...waive, authority: 'Letter 8' })
    const once = first.after(chair, moved('2027-06-08'))
    expect(once.state.waivers.map(({ authority, used }) => [authority, used !== undefined])).toEqual([
      ['Letter 7', false],
      ['Letter 8', true],
    ])
    const twice = once.after(chair, moved('2027-06-07'))
    expect(told(twice)).toEqual(['waived'])
    expect(twice.refusal(chair, moved('2027-06-06'))).toBe('minimum.broken by Rule 9')
  })
  it('is of the shortfall that one act makes: what breaks the minimum further needs another', () => {
    const story = sent().after(chair, waive).after(chair, moved('2027-06-15'))
    expect(story.refusal(chair, moved('2027-06-01'))).toBe('minimum.broken by Rule 9')
    expect(told(story.after(chair, waive).after(chair, moved('2027-06-01')))).toEqual(['waived'])
  })
  it('does not stand for a later date of the very minimum that it was used for', () => {
    const fix = { type: 'FixDate', stage: 'package', moment: 'due', ...grounds } as const
    const story = begun.after(chair, waive).after(chair, { ...fix, on: '2027-05-29' })
    expect(told(story)).toEqual(['waived'])
    expect(story.refusal(chair, { ...fix, on: '2027-05-31' })).toBe('minimum.broken by Rule 9')
    expect(told(story.after(chair, waive).after(chair, { ...fix, on: '2027-05-31' }))).toEqual(['waived'])
  })
})

describe('a stage that a change of mode has ended', () => {
  it('breaks no minimum', () => {
    const inRoom = rules(
      procedure.stages.map((one) =>
        one.id === 'package' ? { ...one, notIn: { modes: ['video'], mark: 'A' } as const } : one,
      ),
    )
    const story = convened({}, inRoom)
      .until('2027-06-05')
      .after(chair, { type: 'ChangeMode', mode: 'video', ...grounds })
    expect(story.state.stages.package?.because).toBe('mode')
    expect(minima(story.state, inRoom, story.now)).toEqual([])
  })
})
