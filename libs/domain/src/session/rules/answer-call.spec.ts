import { describe, expect, it } from '@jest/globals'
import { opening, rules, stage } from '../../procedure/rules.fixture.js'
import { at, by, chair, headOf, officer, person, secretaryOf } from '../../story.fixture.js'
import { convened } from '../session.fixture.js'

const none = { type: 'AnswerCall', stage: 'proposals', none: true } as const
const elm = secretaryOf('elm')
const called = convened().until('2027-03-05')

describe('a call is answered', () => {
  it('by who is asked, with none', () => {
    const now = at('2027-03-05')
    expect(called.events(elm, none)).toEqual([
      {
        type: 'CallAnswered',
        v: 1,
        at: now,
        stage: 'proposals',
        key: 'elm',
        answer: { at: now, late: false, none: true },
        by: by(elm),
      },
    ])
  })
  it('once: what was answered stays as it was', () => {
    expect(called.after(elm, none).events(elm, none)).toEqual([])
  })
  it('late, when it is closed: kept, and marked', () => {
    expect(convened().until('2027-03-21').events(elm, none)).toMatchObject([{ answer: { late: true } }])
  })
  it('not before it opens', () => {
    expect(convened().refusal(elm, none)).toBe('stage.notOpen by Rule 5')
  })
  it('not by a body that it does not ask', () => {
    expect(called.refusal(chair, none)).toBe('stage.notAsked by Rule 5')
  })
  it("by the office that is asked or who stands in for it: a part's head, the secretary of the commission", () => {
    expect(called.events(headOf('elm'), none)).toMatchObject([{ key: 'elm' }])
    expect(called.events(person('secretariat', 'commissionSecretary'), none)).toMatchObject([{ key: 'secretariat' }])
  })
  it('not by another office of the body that is asked', () => {
    expect(called.refusal(person('secretariat', 'pressOfficer'), none)).toBe('stage.notAsked by Rule 5')
    expect(called.refusal(person('elm', 'contributor'), none)).toBe('stage.notAsked by Rule 5')
  })
  it('by handing in what it calls for; only that there is none is declared', () => {
    expect(called.refusal(elm, { type: 'AnswerCall', stage: 'proposals' })).toBe('stage.nothingHandedIn by Rule 5')
  })
  it('where nothing is handed in, by saying so', () => {
    const list = { type: 'AnswerCall', stage: 'delegations' } as const
    const asks = stage('delegations', { matter: 'delegations', opens: opening(-20), due: opening(-10) })
    const open = convened({}, rules([asks])).until('2027-05-29')
    expect(open.events(elm, list)).toMatchObject([{ key: 'elm', answer: { late: false } }])
  })
  it('only where it is a call, and not where something is to be checked', () => {
    const check = stage('check', { who: ['secretariat'], matter: 'completeness' })
    expect(called.refusal(elm, { ...none, stage: 'date' })).toBe('stage.otherMatter')
    expect(called.refusal(elm, { ...none, stage: 'other' })).toBe('stage.unknown')
    expect(
      convened({}, rules([check]))
        .conducted()
        .refusal(officer, { ...none, stage: 'check' }),
    ).toBe('stage.otherMatter')
  })
})
