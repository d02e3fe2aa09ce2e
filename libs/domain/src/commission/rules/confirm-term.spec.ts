import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, by, person } from '../../story.fixture.js'
import { founded } from '../commission.fixture.js'
import {
  begins,
  chairNow,
  confirms,
  elmsHead,
  elmsSecretary,
  ends,
  firsHead,
  secretary,
  staffed,
  termsIn,
} from '../offices.fixture.js'

const entered = staffed().after(secretary, begins('elm.head', 'zoe'))
const confirm = confirms('elm.head', 'zoe')

describe('a term that was entered', () => {
  it('begins when a second person confirms it, and both stand in the record', () => {
    const [ended, begun] = entered.events(elmsHead, confirm)
    expect(ended).toMatchObject({ type: 'TermEnded', person: 'boris', to: '2027-02-28', by: by(elmsHead) })
    expect(begun).toEqual({
      ...{ type: 'TermBegun', v: 1, at: at('2027-01-11'), enteredBy: by(secretary), by: by(elmsHead) },
      term: { office: 'elm.head', person: 'zoe', from: '2027-03-01', authority: 'Letter 7', mark: 'V' },
    })
    const { state } = entered.after(elmsHead, confirm)
    expect(termsIn(state, 'elm.head')).toEqual(['boris 2027-01-01 2027-02-28', 'zoe 2027-03-01'])
    expect(state.enteredTerms).toEqual([])
  })
  it('by the part itself, or by the chair', () => {
    for (const actor of [elmsSecretary, chairNow]) expect(entered.refusal(actor, confirm)).toBe('2 events')
    for (const actor of [firsHead, secretary]) expect(entered.refusal(actor, confirm)).toBe('term.notYours')
  })
  it('not by who entered it, in whatever office', () => {
    const inAnotherOffice = person('plenary', 'chair', secretary.person)
    expect(entered.refusal(inAnotherOffice, confirm)).toBe('term.fourEyes')
  })
  it('which of the offices that the edition names its article asks for', () => {
    const fourEyes = { holds: true, terms: ['chair'], article: 'Rule 4', mark: 'A' } as const
    const story = founded({ persons: ['zoe', 'anna', 'boris'].map((id) => ({ id })) }, rules([], { fourEyes }))
    const waiting = story.after(secretary, begins('plenary.chair', 'zoe'))
    expect(waiting.refusal(secretary, confirms('plenary.chair', 'zoe'))).toBe('term.fourEyes by Rule 4')
    expect(waiting.refusal(chairNow, confirms('plenary.chair', 'zoe'))).toBe('2 events')
  })
  it('not by who gets it', () => {
    expect(entered.refusal(person('elm', 'secretary', 'zoe'), confirm)).toBe('term.own')
  })
  it('once', () => {
    expect(entered.after(chairNow, confirm).refusal(elmsHead, confirm)).toBe('term.notEntered')
    expect(staffed().refusal(chairNow, confirm)).toBe('term.notEntered')
  })
  it('not when it was withdrawn, which the part may do as well', () => {
    const withdrawn = entered.after(elmsHead, ends('elm.head', 'zoe', '2027-01-11'))
    expect(withdrawn.state.enteredTerms).toEqual([])
    expect(withdrawn.refusal(chairNow, confirm)).toBe('term.notEntered')
  })
  it('not where another term has come into its way', () => {
    const both = entered.after(secretary, begins('elm.head', 'olga', { from: '2027-03-15' }))
    const later = both.after(chairNow, confirms('elm.head', 'olga'))
    expect(later.refusal(chairNow, confirm)).toBe('term.overlaps')
  })
})
