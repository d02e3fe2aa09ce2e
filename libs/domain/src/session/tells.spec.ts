import { describe, expect, it } from '@jest/globals'
import { at, chair, engine, letter, officer, secretaryOf } from '../story.fixture.js'
import {
  clause,
  convened,
  elms,
  held,
  implementation,
  instruction,
  summoned,
  withItem,
  withPackage,
  type SessionStory,
} from './session.fixture.js'
import { tells } from './tells.js'

/** What an act tells to whom. */
const told = (before: SessionStory | null, after: SessionStory) => {
  const events = after.journal.slice(before?.journal.length ?? 0)
  return tells(before?.state ?? null, after.state, events).map(({ to, part, fact }) => [
    `${to.kind} ${to.id}${part ? ` of ${part}` : ''}`,
    fact.type,
  ])
}
const next = {
  type: 'NoteSuccessor',
  opening: { kind: 'day', on: '2028-04-26' },
  from: 'session/22',
  fromVersion: 1,
} as const
const decision = { type: 'NoteDecision', clauses: [clause('d1')], from: 'd1', fromVersion: 1 } as const
const older = clause('d0', { session: 'session/20' })
const left = { type: 'NoteCarriedOver', clauses: [older], from: 'session/20', fromVersion: 3 } as const

describe('a session tells', () => {
  it("when it is convened: the commission, the session before, and each part's desk", () => {
    expect(told(null, convened())).toEqual([
      ['commission commission', 'NoteSession'],
      ['session session/20', 'NoteSuccessor'],
      ['desk desk/elm of elm', 'NoteSession'],
      ['desk desk/fir of fir', 'NoteSession'],
      ['desk desk/oak of oak', 'NoteSession'],
    ])
  })
  it('the same when it moves, and what it has asked', () => {
    const reviewing = withPackage().until('2027-06-15')
    const opening = { kind: 'firm', on: '2027-06-18', time: '10:00' } as const
    const moved = reviewing.after(chair, { type: 'MoveSession', opening, authority: 'A', reason: letter })
    expect(told(reviewing, moved).map(([to]) => to)).toEqual([
      'commission commission',
      'session session/20',
      'desk desk/elm of elm',
      'desk desk/fir of fir',
      'desk desk/oak of oak',
      'consultation session/consultation/council/standards/1/standards',
    ])
  })
  it.each(['PostponeSession', 'CancelSession'] as const)('all of these when it has no date any more: %s', (type) => {
    const reviewing = withPackage().until('2027-06-15')
    const undated = reviewing.after(chair, { type, authority: 'A', reason: letter })
    const tellings = tells(reviewing.state, undated.state, [])
    expect(tellings.map(({ to, fact }) => [to.id, fact.opening])).toEqual([
      ['commission', { kind: 'unknown' }],
      ['session/20', { kind: 'unknown' }],
      ['desk/elm', { kind: 'unknown' }],
      ['desk/fir', { kind: 'unknown' }],
      ['desk/oak', { kind: 'unknown' }],
      ['session/consultation/council/standards/1/standards', undefined],
    ])
    expect(tellings.at(-1)?.fact).toMatchObject(
      type === 'CancelSession' ? { asked: [], items: [], closes: null } : { asked: ['standards'], closes: null },
    )
  })
  it.each([
    ['PostponeSession', {}],
    ['CancelSession', { cancelled: true }],
  ] as const)('a plenary summoned and not opened that it is not, once: %s', (type, more) => {
    const undated = summoned().after(chair, { type, authority: 'A', reason: letter })
    const [tell, ...others] = tells(summoned().state, undated.state, []).filter(({ to }) => to.kind === 'sitting')
    expect([tell?.to.id, tell?.fact]).toEqual([
      'session/sitting',
      { type: 'NoteWithdrawn', opening: { kind: 'unknown' }, ...more },
    ])
    expect(others).toEqual([])
    const composed = undated.state
    expect(told(undated, undated)).toEqual([])
    expect(composed.sitting).toBe(undefined)
  })
  it('the session before, once it is cancelled, when the one after it opens; and that one what was left to itself', () => {
    const item = { id: 'i', title: { en: 'I' }, proposer: 'elm', documents: [] }
    const carried = { ...left, items: [item] } as const
    const cancelled = convened()
      .after(engine, carried)
      .after(chair, { type: 'CancelSession', authority: 'A', reason: letter })
    const [before, after] = tells(cancelled.state, cancelled.after(engine, next).state, [])
    expect([before?.to.id, before?.fact]).toEqual(['session/20', { type: 'NoteSuccessor', opening: next.opening }])
    expect([after?.to.id, after?.fact]).toMatchObject(['session/22', { clauses: [older], items: [{ id: 'i' }] }])
  })
  it('the commission which instructions are on the agenda as it would be tabled', () => {
    const instructedOf = (before: SessionStory, after: SessionStory) =>
      tells(before.state, after.state, []).map(({ fact }) => fact.instructions)
    const note = { type: 'NoteSources', sources: [instruction], from: 'commission', fromVersion: 3 } as const
    const instructed = convened().after(engine, note)
    expect(instructedOf(convened(), instructed)).toEqual([['instruction/0']])
    const composed = convened().after(officer, { type: 'ComposeEdition' })
    expect(instructedOf(composed, composed.after(engine, note))).toEqual([])
    expect(instructedOf(instructed, instructed.after(officer, { type: 'ComposeEdition' }))).toEqual([])
  })
  it('nobody of an edition', () => {
    expect(told(withItem(), withItem().after(officer, { type: 'ComposeEdition' }))).toEqual([])
  })
  it('a council what it is asked, and until when', () => {
    const before = withPackage().until('2027-06-14')
    const [tell] = tells(before.state, before.until('2027-06-15').state, [])
    expect(tell?.fact).toMatchObject({
      type: 'NoteAsked',
      session: 'session',
      stage: 'council/standards',
      round: 1,
      asked: ['standards'],
      body: 'standards',
      items: [elms],
      openedAt: at('2027-06-15', '00:00'),
      due: { to: at('2027-06-16', '17:00') },
      closes: at('2027-06-16', '17:00'),
    })
  })
  it('those who examine an item that it is withdrawn: of nothing that is left nobody is asked', () => {
    const reviewing = withPackage().until('2027-06-15')
    const [tell, ...others] = tells(
      reviewing.state,
      reviewing.after(secretaryOf('elm'), { type: 'WithdrawItem', item: elms }).state,
      [],
    )
    expect(tell?.to.id).toBe('session/consultation/council/standards/1/standards')
    expect(tell?.fact).toMatchObject({ type: 'NoteAsked', asked: [], body: 'standards', items: [] })
    expect(others).toEqual([])
  })
  it('the sitting its agenda as tabled', () => {
    const before = withPackage().until('2027-06-17', '09:00')
    const [tell] = tells(before.state, before.until('2027-06-17', '10:00').state, [])
    expect([tell?.to, tell?.fact.type]).toEqual([{ kind: 'sitting', id: 'session/sitting' }, 'NoteSummoned'])
    expect(tell?.fact.agenda).toMatchObject([
      { id: implementation, number: 1 },
      { id: elms, number: 2 },
    ])
  })
  it('the commission when its plenary was held', () => {
    const before = withPackage().until('2027-06-17', '11:00')
    expect(told(before, held([], before))).toContainEqual(['commission commission', 'NoteSession'])
  })
  it('the next session what is not concluded, of its own decisions and of those before', () => {
    const story = held(['d1']).after(engine, decision).after(engine, left)
    const { opening } = story.state
    const [tell] = tells(story.state, story.after(engine, next).state, [])
    expect(tell?.to).toEqual({ kind: 'session', id: 'session/22' })
    expect(tell?.fact).toEqual({ type: 'NoteCarriedOver', clauses: [older, clause('d1')], items: [], opening })
    const concluded = { ...decision, clauses: [clause('d1', { concluded: true })], fromVersion: 2 }
    const after = story.after(engine, next)
    const [again] = tells(after.state, after.after(engine, concluded).state, [])
    expect(again?.fact).toEqual({ type: 'NoteCarriedOver', clauses: [older], items: [], opening })
  })
  it('its decisions, and those carried over to it, when the next session opens', () => {
    const story = held(['d1']).after(engine, decision).after(engine, left)
    expect(told(story, story.after(engine, next))).toEqual([
      ['session session/22', 'NoteCarriedOver'],
      ['decision d1', 'NoteFollowUp'],
      ['decision d0', 'NoteFollowUp'],
    ])
  })
  it('no decision of before while its own plenary is still to come', () => {
    const story = convened().after(engine, left)
    expect(told(story, story.after(engine, next))).toEqual([['session session/22', 'NoteCarriedOver']])
  })
  it('each decision which of its clauses went over', () => {
    const story = held(['d1']).after(engine, decision).after(engine, left).after(engine, next)
    const events = [
      {
        type: 'ClausesCarriedOver',
        v: 1,
        at: 0,
        clauses: [
          { decision: 'd0', clause: '1' },
          { decision: 'd0', clause: '2' },
        ],
      },
    ] as const
    expect(tells(story.state, story.state, events)).toEqual([
      { to: { kind: 'decision', id: 'd0' }, fact: { type: 'NoteCarriedOver', ordinal: 21, clauses: ['1', '2'] } },
    ])
  })
})
