import { describe, expect, it } from '@jest/globals'
import { at, by, chair } from '../../story.fixture.js'
import { closed, opened, summoned } from '../sitting.fixture.js'

const record = { type: 'RecordAttendance', part: 'elm', attendance: 'present' } as const

describe('attendance is recorded', () => {
  it('of a part', () => {
    expect(opened.events(chair, record)).toEqual([
      {
        type: 'AttendanceRecorded',
        v: 1,
        at: at('2027-06-17', '10:00'),
        part: 'elm',
        attendance: 'present',
        by: by(chair),
      },
    ])
  })
  it('once, and anew when it changes', () => {
    const present = opened.after(chair, record)
    expect(present.events(chair, record)).toEqual([])
    expect(present.events(chair, { ...record, attendance: 'absent' })).toMatchObject([{ attendance: 'absent' }])
  })
  it('of no part that takes no part', () => {
    expect(opened.refusal(chair, { ...record, part: 'pine' })).toBe('part.unknown')
  })
  it('only while the sitting is under way', () => {
    expect(summoned.refusal(chair, record)).toBe('sitting.notOpened')
    expect(closed.refusal(chair, record)).toBe('sitting.closed')
  })
})
