import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { convened, first } from '../commission.fixture.js'

const told = { from: first, fromVersion: 30 }
const held = {
  session: first,
  ordinal: 21,
  status: 'held',
  opening: { kind: 'day', on: '2027-06-17' },
  closedAt: at('2027-06-17', '13:00'),
} as const
const note = { type: 'NoteSession', ...held, ...told } as const

describe('a session', () => {
  it('tells the commission its date and how far it is', () => {
    const { session: id, ...rest } = held
    expect(convened().events(engine, note)).toEqual([
      { type: 'SessionNoted', v: 1, at: at('2027-01-11'), note: { id, ...rest }, told },
    ])
    expect(convened().after(engine, note).state.sessions).toEqual([{ id, ...rest }])
  })
  it('is noted once; an older fact is passed over', () => {
    const noted = convened().after(engine, note)
    expect(noted.events(engine, note)).toEqual([])
    expect(noted.events(engine, { ...note, status: 'convened', fromVersion: 29 })).toEqual([])
  })
})
