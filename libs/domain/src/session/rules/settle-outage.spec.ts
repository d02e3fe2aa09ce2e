import { describe, expect, it } from '@jest/globals'
import { opening, rules } from '../../procedure/rules.fixture.js'
import { at, by, chair, engine, letter, person, secretaryOf, time } from '../../story.fixture.js'
import { convened, stages } from '../session.fixture.js'

const secretary = person('secretariat', 'commissionSecretary')
const strict = rules(
  stages.map((one) => (one.id === 'proposals' ? { ...one, due: opening(-90, { must: true }) } : one)),
)
const closes = at('2027-03-19', '17:00')
const open = convened({}, strict).until('2027-03-19', '17:00').on('2027-03-19', '17:01')
const held = open
  .after(engine, { type: 'NoteOutage', due: closes + 5_000, minutes: 11 })
  .after(time, { type: 'PassTime', due: closes + 5_000 })
const settle = { type: 'SettleOutage', stage: 'proposals', authority: 'Letter 7', reason: letter } as const
const until = { on: '2027-03-23', time: '17:00' } as const
const waive = { ...settle, type: 'GrantWaiver', moment: 'due' } as const

describe('after an outage', () => {
  it('the closing is confirmed: the stage ends when it was to end', () => {
    expect(held.events(secretary, settle)).toEqual([
      {
        ...{ type: 'OutageSettled', v: 1, at: at('2027-03-19', '17:01'), stage: 'proposals', round: 1 },
        ...{ closes, minutes: 11, confirmed: true, authority: 'Letter 7', reason: letter, by: by(secretary) },
      },
    ])
    const confirmed = held.after(secretary, settle).conducted()
    expect(confirmed.state.stages.proposals).toMatchObject({ status: 'closed', because: 'time', closedAt: closes })
    expect(confirmed.duties.filter(({ act }) => act === 'SettleOutage')).toEqual([])
  })
  it('or all whom the stage asks have more time, and it closes then', () => {
    const extended = held.after(chair, waive).after(secretary, { ...settle, until })
    const bodies = [...new Set(held.state.stages.proposals?.asked.map(({ body }) => body))]
    expect(bodies).toEqual(['elm', 'fir', 'oak', 'standards', 'secretariat'])
    expect(extended.state.extensions.map(({ stage, body, until: to }) => [stage, body, to])).toEqual(
      bodies.map((body) => ['proposals', body, until]),
    )
    expect(extended.duties.filter(({ act }) => act === 'SettleOutage')).toEqual([])
    expect(extended.until('2027-03-23', '17:00').state.stages.proposals?.status).toBe('open')
    expect(extended.until('2027-03-23', '17:01').state.stages.proposals).toMatchObject({
      status: 'closed',
      because: 'time',
      closedAt: at('2027-03-23', '17:00'),
    })
  })
  it('or all have more time, and who asked for more than that goes on asking', () => {
    const asked = (on: string) =>
      convened({}, strict)
        .until('2027-03-18')
        .after(secretaryOf('elm'), { type: 'AskExtension', stage: 'proposals', until: { on }, reason: letter })
        .until('2027-03-19', '17:00')
        .on('2027-03-19', '17:01')
        .after(engine, { type: 'NoteOutage', due: closes + 5_000, minutes: 11 })
        .after(time, { type: 'PassTime', due: closes + 5_000 })
        .after(chair, waive)
        .after(secretary, { ...settle, until })
    const [less, more] = [asked('2027-03-23'), asked('2027-04-02')]
    expect([less, more].map(({ state }) => state.askedExtensions.map((one) => one.body))).toEqual([[], ['elm']])
    const owed = more.duties.filter(({ act, state }) => act === 'GrantExtension' && state === 'open')
    expect(owed).toMatchObject([{ subject: 'elm' }])
    expect(more.state.extensions).toHaveLength(5)
    const decline = { type: 'DeclineExtension', stage: 'proposals', body: 'elm', reason: letter } as const
    expect(more.after(secretary, decline).state.askedExtensions).toEqual([])
  })
  it('and before that is settled its dates change by no other act', () => {
    const chairs = { stage: 'proposals', authority: 'Letter 7', reason: letter } as const
    const grant = { ...chairs, type: 'GrantExtension', body: 'elm', until } as const
    const fix = { ...chairs, type: 'FixDate', moment: 'due', on: '2027-03-24' } as const
    const waived = held.after(chair, waive)
    expect(waived.refusal(chair, grant)).toBe('stage.held by Rule 5')
    expect(waived.refusal(chair, fix)).toBe('stage.held by Rule 5')
    expect(
      waived
        .after(secretary, { ...settle, until })
        .after(chair, waive)
        .refusal(chair, fix),
    ).toBe('2 events')
  })
  it('not beyond a minimum without a departure from the rules, like any extension', () => {
    expect(held.refusal(secretary, { ...settle, until })).toBe('minimum.broken by Rule 5')
    const fixed = { type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-10', time: '17:00' } as const
    const due = at('2027-03-10', '17:00') + 5_000
    const early = convened({}, strict)
      .until('2027-03-05')
      .after(chair, { ...fixed, authority: 'Letter 7', reason: letter })
      .until('2027-03-10', '17:00')
      .on('2027-03-10', '17:01')
      .after(engine, { type: 'NoteOutage', due, minutes: 11 })
      .after(time, { type: 'PassTime', due })
    expect(early.refusal(secretary, { ...settle, until })).toBe('minimum.broken by Rule 5')
    expect(early.refusal(secretary, { ...settle, until: { on: '2027-03-19', time: '17:00' } })).toBe('7 events')
  })
  it('only to a later day, of a stage that is held', () => {
    expect(held.refusal(secretary, { ...settle, until: { on: '2027-03-18' } })).toBe('date.past by Rule 5')
    expect(held.refusal(secretary, { ...settle, stage: 'drafts' })).toBe('stage.notHeld')
    expect(held.refusal(secretary, { ...settle, stage: 'none' })).toBe('stage.unknown')
    expect(open.refusal(secretary, settle)).toBe('stage.notHeld by Rule 5')
    expect(held.after(secretary, settle).refusal(secretary, settle)).toBe('stage.notHeld by Rule 5')
  })
})
