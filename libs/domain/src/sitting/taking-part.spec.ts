import { describe, expect, it } from '@jest/globals'
import { chair, engine } from '../story.fixture.js'
import type { Mode } from '../procedure/procedure.js'
import { notSummoned, summon } from './sitting.fixture.js'
import { takingPart } from './taking-part.js'

/** Elm is in the room, Fir takes part from afar and writes, Oak is absent and writes. */
const meeting = (mode: Mode, oaks: 'consent' | 'notParticipating' = 'consent') => {
  const positions = [
    { type: 'RecordPosition', item: 'tests', part: 'oak', position: oaks },
    { type: 'RecordAttendance', part: 'elm', attendance: 'present' },
    { type: 'RecordAttendance', part: 'fir', attendance: 'remote' },
  ] as const
  const opened = notSummoned
    .on('2027-06-17', '10:00')
    .after(engine, { ...summon, mode })
    .after(chair, { type: 'OpenSitting', presiding: 'plenary.chair' })
  return takingPart(positions.reduce((story, act) => story.after(chair, act), opened).state, 'tests')
}

describe('takes part', () => {
  it('in a room who is there; of who is not the rule of quorum is asked', () => {
    expect(meeting('inPerson')).toEqual({ present: ['elm'], remote: ['fir'] })
  })
  it.each(['video', 'hybrid'] as const)('by %s also who is there from afar', (mode) => {
    expect(meeting(mode)).toEqual({ present: ['elm', 'fir'], remote: [] })
  })
  it('by correspondence also who wrote on the item, but for who wrote not to take part', () => {
    expect(meeting('correspondence')).toEqual({ present: ['elm', 'fir', 'oak'], remote: [] })
    expect(meeting('correspondence', 'notParticipating').present).toEqual(['elm', 'fir'])
  })
})
