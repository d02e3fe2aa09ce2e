import { describe, expect, it } from '@jest/globals'
import { at, chair, engine, letter } from '../../story.fixture.js'
import { elms, founding, held, sitting, sittingOpened as opened, summoned, withItem } from '../session.fixture.js'
import { tells } from '../tells.js'

const closed = {
  type: 'NoteSitting',
  note: { id: 'session/sitting', status: 'closed', closedAt: at('2027-06-17', '13:00'), decisions: ['d1'] },
  from: 'session/sitting',
  fromVersion: 9,
} as const

describe('the sitting', () => {
  it('tells that it was opened: nothing else changes', () => {
    expect(summoned().events(engine, opened)).toMatchObject([{ type: 'SittingNoted' }])
  })
  it('tells that it was closed: the session is held, and what is counted from the closing gets its dates', () => {
    const story = sitting().on('2027-06-17', '13:00')
    expect(story.events(engine, closed)).toMatchObject([
      { type: 'SittingNoted' },
      { type: 'PlanDrawn', cause: 'SittingNoted' },
    ])
    const { status, closedAt, plan } = story.after(engine, closed).state
    expect([status, closedAt]).toEqual(['held', at('2027-06-17', '13:00')])
    expect(plan.protocol).toMatchObject({
      opens: { from: at('2027-06-17', '13:00') },
      due: { to: at('2027-06-27', '13:00') },
    })
  })
  it('is noted once; an older fact is passed over', () => {
    const story = sitting().after(engine, closed)
    expect(story.events(engine, closed)).toEqual([])
    expect(story.events(engine, opened)).toEqual([])
    expect(story.events(engine, { ...closed, fromVersion: 10 })).toMatchObject([{ type: 'SittingNoted' }])
  })
  it('tells that it was opened while its summons was being withdrawn: the plenary is under way all the same', () => {
    const move = { opening: { kind: 'day', on: '2027-07-15' }, authority: 'A', reason: letter } as const
    const moved = summoned().after(chair, { type: 'MoveSession', ...move })
    expect(moved.state.stages.plenary?.status).toBe('waiting')
    const opening = moved.after(engine, opened)
    expect(opening.state.stages.plenary).toMatchObject({ round: 2, status: 'open' })
    expect(opening.state.sitting?.status).toBe('opened')
    expect(opening.after(engine, closed).conducted().state.stages.plenary).toMatchObject({ because: 'gate' })
  })
  it('tells too late that it was opened: the session was cancelled first, stays so, and was not held', () => {
    const cancel = { type: 'CancelSession', authority: 'A', reason: letter } as const
    const cancelled = summoned().after(chair, cancel)
    expect(cancelled.events(engine, opened)).toEqual([])
    expect(summoned().after(engine, opened).refusal(chair, cancel)).toBe('session.sittingOpened')
  })
  it('tells too late that it was closed: of a cancelled session, what it left goes to the next one', () => {
    const cancelled = summoned(withItem())
      .after(engine, { type: 'NoteSuccessor', opening: founding.opening, from: 'session/22', fromVersion: 1 })
      .after(chair, { type: 'CancelSession', authority: 'A', reason: letter })
    const note = { ...closed.note, decisions: [], postponed: [elms] }
    const after = cancelled.after(engine, { ...closed, note })
    expect([after.state.status, after.situation.calls]).toEqual(['cancelled', false])
    const [tell] = tells(cancelled.state, after.state, []).filter(({ to }) => to.id === 'session/22')
    expect(tell?.fact).toMatchObject({ type: 'NoteCarriedOver', items: [{ id: elms }] })
  })
  it('ends the stage of the plenary', () => {
    expect(held().state.stages.plenary).toMatchObject({
      status: 'closed',
      because: 'gate',
      closedAt: at('2027-06-17', '13:00'),
    })
  })
})
