import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { about, none, note, told } from '../desk.fixture.js'

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
    expect(desk.state).toMatchObject({ opening: moved, noted: { session: 9 } })
  })
})
