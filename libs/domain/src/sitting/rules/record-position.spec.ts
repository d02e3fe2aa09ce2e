import { describe, expect, it } from '@jest/globals'
import { at, by, chair, letter } from '../../story.fixture.js'
import { closed, marked, opened, summoned } from '../sitting.fixture.js'

const record = {
  type: 'RecordPosition',
  item: 'tests',
  part: 'elm',
  position: 'consentWithReservation',
  reservation: letter,
} as const

describe('a position', () => {
  it('is recorded with its reservation', () => {
    expect(opened.events(chair, record)).toEqual([
      {
        type: 'PositionRecorded',
        v: 1,
        at: at('2027-06-17', '10:00'),
        item: 'tests',
        part: 'elm',
        position: { position: 'consentWithReservation', reservation: letter },
        by: by(chair),
      },
    ])
  })
  it('is recorded once; a later one takes its place', () => {
    const taken = opened.after(chair, record)
    expect(taken.events(chair, record)).toEqual([])
    const objects = taken.after(chair, {
      type: 'RecordPosition',
      item: 'tests',
      part: 'elm',
      position: 'objection',
      specialOpinion: letter,
    })
    expect(objects.state.positions).toEqual({ tests: { elm: { position: 'objection', specialOpinion: letter } } })
  })
  it('is of a part, on an item of the agenda', () => {
    expect(opened.refusal(chair, { ...record, part: 'pine' })).toBe('part.unknown')
    expect(opened.refusal(chair, { ...record, item: 'other' })).toBe('item.unknown')
  })
  it('may be that of an absent part, that wrote', () => {
    const absent = opened.after(chair, { type: 'RecordAttendance', part: 'elm', attendance: 'absent' })
    expect(absent.refusal(chair, record)).toBe('1 events')
  })
  it('is taken while the sitting is under way', () => {
    expect(summoned.refusal(chair, record)).toBe('sitting.notOpened')
    expect(closed.refusal(chair, record)).toBe('sitting.closed')
  })
  it('on an item with an access mark is taken without words', () => {
    expect(marked.refusal(chair, record)).toBe('item.marked')
    const { reservation: _, ...unsaid } = record
    expect(marked.refusal(chair, { ...unsaid, specialOpinion: letter })).toBe('item.marked')
    expect(marked.refusal(chair, unsaid)).toBe('1 events')
  })
})
