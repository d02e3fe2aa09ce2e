import { describe, expect, it } from '@jest/globals'
import { at, chair, chairsOffice, engine, letter, officer } from '../../story.fixture.js'
import { rules, stage } from '../../procedure/rules.fixture.js'
import { convened, stages, withItem, withPackage, elms } from '../session.fixture.js'

const start = { type: 'StartRound', stage: 'clearance', round: 1 } as const
const back = { type: 'SendBack', stage: 'clearance', reasons: letter } as const
const soon = rules(stages, { newRound: { anchor: 'reopening', offset: 2, unit: 'd', time: '17:00', mark: 'A' } })
const returned = withItem(convened({}, soon))
  .until('2027-05-23')
  .after(officer, { type: 'ComposeEdition' })
  .after(chairsOffice, back)

describe('a new round', () => {
  it('asks again, with a due moment of its own counted from now', () => {
    expect(returned.events(engine, start)).toEqual([
      {
        type: 'RoundStarted',
        v: 1,
        at: at('2027-05-23'),
        stage: 'clearance',
        round: 2,
        plan: {
          opens: null,
          due: {
            from: at('2027-05-25', '17:00'),
            to: at('2027-05-25', '17:00'),
            on: '2027-05-25',
            mark: 'A',
            reminders: [],
          },
          closes: at('2027-05-25', '17:00'),
        },
        asked: [{ key: 'chairs-office', body: 'chairs-office', role: 'chairsOffice' }],
        consultations: [],
      },
    ])
  })
  it('ends no later than the stage that sent back: its due is that of the chair, who tables before the plenary', () => {
    const tabled = withPackage()
      .until('2027-06-12')
      .after(chair, { ...back, stage: 'tabling' })
    const due = { from: at('2027-06-14', '17:00'), to: at('2027-06-14', '17:00'), mark: 'A', article: 'Rule 7' }
    expect(tabled.events(engine, start)).toMatchObject([{ plan: { due, closes: at('2027-06-14', '17:00') } }])
    const more = { type: 'GrantExtension', stage: 'tabling', body: 'plenary', until: { on: '2027-06-16' } } as const
    const extended = withPackage()
      .until('2027-06-13')
      .after(chair, { ...more, authority: 'Letter 7', reason: letter })
      .until('2027-06-15')
      .after(chair, { ...back, stage: 'tabling' })
    expect(extended.events(engine, start)).toMatchObject([{ plan: { closes: at('2027-06-16', '17:00') } }])
    const itself = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' }).after(chairsOffice, back)
    expect(itself.events(engine, start)).toMatchObject([{ plan: { due: { to: at('2027-05-26', '17:00') } } }])
  })
  it('reminds of that due, but of nothing that would have gone out before it was sent back', () => {
    const courtesy = stages.map((one) => (one.id === 'tabling' ? { ...one, reminders: 'courtesy' } : one))
    const tabled = withPackage(withItem(convened({}, rules(courtesy)))).until('2027-06-12')
    expect(tabled.after(chair, { ...back, stage: 'tabling' }).events(engine, start)).toMatchObject([
      { plan: { due: { reminders: [{ level: 'L1', offset: 0, at: at('2027-06-14', '17:00') }] } } },
    ])
  })
  it('begins once', () => {
    expect(returned.after(engine, start).events(engine, start)).toEqual([])
  })
  it('begins only where one is owed', () => {
    expect(withItem().events(engine, start)).toEqual([])
    expect(returned.events(engine, { ...start, round: 2 })).toEqual([])
    expect(returned.refusal(engine, { ...start, stage: 'other' })).toBe('stage.unknown')
  })
  it('ends at its own due', () => {
    const over = returned.until('2027-05-26').state.stages.clearance
    expect(over).toMatchObject({ round: 2, status: 'closed', because: 'time', closedAt: at('2027-05-25', '17:00') })
  })
  it('keeps its due when the session moves', () => {
    const opening = { kind: 'day', on: '2027-09-01' } as const
    const moved = returned.conducted().after(chair, { type: 'MoveSession', opening, authority: 'A', reason: letter })
    expect(moved.state.plan.clearance?.due?.to).toBe(at('2027-05-25', '17:00'))
  })
  it('of a review puts the items to its body anew', () => {
    const meets = stage('meets', {
      kind: 'review',
      matter: 'items',
      who: ['workingGroup'],
      due: { ...stages[0]!.due, offset: -40 },
    })
    const graph = [...stages.map((one) => (one.id === 'tabling' ? { ...one, source: 'meets' } : one)), meets]
    const tabled = withPackage(withItem(convened({}, rules(graph)))).until('2027-06-12')
    const again = tabled.after(chair, { ...back, stage: 'tabling' }).conducted()
    expect(again.state.stages.meets).toMatchObject({ round: 2, status: 'open', answers: {} })
    expect(again.state.stages.meets?.consultations).toEqual([
      {
        id: 'session/consultation/meets/2/working-group',
        body: 'working-group',
        items: ['session/item/session/20', elms],
      },
    ])
  })
})
