import { describe, expect, it } from '@jest/globals'
import { at, officer, secretaryOf } from '../story.fixture.js'
import { evolve } from './evolve.js'
import { convened, elms, held, sitting, withItem, withPackage } from './session.fixture.js'
import type { Session } from './session.js'

const kept = (before: Session, after: Session) =>
  Object.keys(before).filter((key) => before[key as keyof Session] === after[key as keyof Session])

describe('evolve', () => {
  it('folds the journal to the state', () => {
    for (const { journal, state } of [convened(), withItem(), withPackage(), sitting(), held(['d1'])]) {
      const read = JSON.parse(JSON.stringify(journal)) as typeof journal
      const folded = read.reduce<Session | null>(evolve, null)
      expect(JSON.parse(JSON.stringify(folded))).toEqual(JSON.parse(JSON.stringify(state)))
    }
  })
  it('leaves what an event does not touch identical', () => {
    const before = withItem()
    const after = before.after(secretaryOf('elm'), { type: 'WithdrawItem', item: elms })
    const all = Object.keys(before.state)
    expect(all.filter((key) => !kept(before.state, after.state).includes(key))).toEqual(['items'])
    expect(after.state.items['session/item/session/20']).toBe(before.state.items['session/item/session/20'])
  })
  it('leaves the dates of a stage identical where a plan drawn anew says the same', () => {
    const before = sitting()
    const after = held([], before)
    expect(after.state.plan.tabling).toBe(before.state.plan.tabling)
    expect(after.state.plan.protocol).not.toBe(before.state.plan.protocol)
  })
  it('begins a round with the answers of none, by dates of its own', () => {
    const story = withItem().until('2027-03-19')
    expect(Object.keys(story.state.stages.proposals?.answers ?? {})).toEqual(['elm'])
    const round = {
      type: 'RoundStarted',
      v: 1,
      at: at('2027-03-20'),
      stage: 'proposals',
      round: 2,
      plan: { opens: null, due: null, closes: null },
      asked: [],
      consultations: [],
    } as const
    expect(evolve(story.state, round).stages.proposals).toEqual({
      id: 'proposals',
      round: 2,
      status: 'open',
      openedAt: at('2027-03-20'),
      asked: [],
      answers: {},
      consultations: [],
      passed: {},
      ownDates: true,
    })
  })
  it('knows no session before it is convened', () => {
    expect(() => evolve(null, { type: 'SessionClosed', v: 1, at: 0 })).toThrow(
      'SessionClosed before the session was convened',
    )
  })
  it('keeps an edition as it was composed', () => {
    const composed = withItem().after(officer, { type: 'ComposeEdition' })
    const retitled = composed.after(officer, {
      type: 'RetitleItem',
      item: elms,
      was: { en: 'On tests' },
      title: { en: 'New' },
    })
    expect(retitled.state.editions).toBe(composed.state.editions)
    expect(retitled.state.items[elms]?.title).toEqual({ en: 'New' })
  })
})
