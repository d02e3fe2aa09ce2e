import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { convened } from '../session.fixture.js'

const told = { from: 'commission', fromVersion: 3 }
const note = { type: 'NoteCalendars', calendars: { all: 'all@1' }, ...told } as const

describe('newer calendars', () => {
  it('are noted, and change no date and no calendar of the session', () => {
    const before = convened()
    expect(before.events(engine, note)).toEqual([
      { type: 'CalendarsNoted', v: 1, at: at('2027-01-11'), calendars: { all: 'all@1' }, told },
    ])
    const { state } = before.after(engine, note)
    expect(state.calendar).toBe('all')
    expect(state.plan).toBe(before.state.plan)
  })
  it('are noted once, and an older note not at all', () => {
    const noted = convened().after(engine, note)
    expect(noted.events(engine, note)).toEqual([])
    expect(noted.events(engine, { ...note, fromVersion: 2, calendars: {} })).toEqual([])
  })
})
