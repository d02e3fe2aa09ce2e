import { describe, expect, it } from '@jest/globals'
import { plenary, proposals, rules, tabling } from '../../procedure/rules.fixture.js'
import { at, chair, engine } from '../../story.fixture.js'
import { convened, founded, secretary } from '../commission.fixture.js'

const before = { stage: 'proposals', on: '2027-01-08', reference: 'Letter 14/2 of the secretariat' }
const done = [before]
const over = {
  type: 'TakeOver',
  opening: { kind: 'firm', on: '2027-02-20', time: '10:00' },
  place: { city: 'Seat' },
  done,
} as const
const begin = () => founded({}, rules([proposals, tabling, plenary]))

describe('a session that is under way is taken over', () => {
  it('with what was done before, and nobody is told anything until notices are released', () => {
    expect(begin().events(secretary, over)).toMatchObject([
      { type: 'NoticesHeld', v: 1, at: at('2027-01-11') },
      { type: 'SessionAnnounced', founding: { ordinal: 21, done, convenedAt: at('2027-01-11') } },
    ])
    expect(begin().after(secretary, over).state).toMatchObject({ noticesHeld: { since: at('2027-01-11') } })
    expect(begin().after(secretary, over).state.noticesHeld).not.toHaveProperty('takenAt')
  })
  it('beside another that is under way here, whose notices go on', () => {
    expect(convened().events(secretary, { ...over, done: [] })).toMatchObject([{ type: 'SessionAnnounced' }])
  })
  it('where notices are held already, without holding them again', () => {
    const held = begin().after(engine, { type: 'HoldNotices', takenAt: at('2027-01-10') })
    expect(held.events(secretary, over)).toMatchObject([{ type: 'SessionAnnounced' }])
  })
  it('by the stages of its rules, each once, by today, and not with its plenary', () => {
    const refusal = (...named: (typeof before)[]) => begin().refusal(secretary, { ...over, done: named })
    expect(refusal({ ...before, stage: 'poll' })).toBe('stage.unknownToRules')
    expect(refusal(before, before)).toBe('stage.doneTwice')
    expect(refusal({ ...before, on: '2027-01-12' })).toBe('stage.doneInFuture')
    expect(refusal({ ...before, stage: 'plenary' })).toMatch(/^stage.plenaryHeld/)
    expect(begin().events(chair, { ...over, done: [{ ...before, on: '2027-01-11' }] })).toHaveLength(2)
  })
})
