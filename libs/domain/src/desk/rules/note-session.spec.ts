import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, engine, Story } from '../../story.fixture.js'
import { deskAggregate } from '../index.js'

const opening = { kind: 'month', month: '2027-06' } as const
const about = { commission: 'commission', session: 'session', part: 'elm', ordinal: 21, opening }
const told = { from: 'session', fromVersion: 4 }
const note = { type: 'NoteSession', ...about, ...told } as const
const none = new Story(deskAggregate, rules([]), 'desk').on('2027-01-11')

describe('the desk of a part', () => {
  it('opens when a session is convened', () => {
    expect(none.events(engine, note)).toEqual([
      { type: 'DeskOpened', v: 1, at: at('2027-01-11'), desk: { id: 'desk', ...about }, told },
    ])
  })
  it('opens once; an older fact is passed over', () => {
    const desk = none.after(engine, note)
    expect(desk.events(engine, note)).toEqual([])
    expect(desk.events(engine, { ...note, fromVersion: 3 })).toEqual([])
  })
  it('knows when the session opens as it moves', () => {
    const moved = { kind: 'day', on: '2027-07-15' } as const
    const desk = none.after(engine, note).after(engine, { ...note, opening: moved, fromVersion: 9 })
    expect(desk.state).toEqual({ id: 'desk', ...about, opening: moved, noted: { session: 9 } })
  })
  it('answers to nothing else', () => {
    expect(none.refusal(engine, { ...note, type: 'Draft' as never })).toBe('command.unknown')
  })
})
