import { describe, expect, it } from '@jest/globals'
import { at, by, engine } from '../../story.fixture.js'
import { administrator, first, founded, founding, june, notFounded, secretary } from '../commission.fixture.js'

const found = { type: 'FoundCommission', founding } as const

describe('a commission', () => {
  it('is founded with its bodies, offices and terms', () => {
    expect(notFounded.events(administrator, found)).toEqual([
      { type: 'CommissionFounded', v: 1, at: at('2027-01-11'), founding, by: by(administrator) },
    ])
  })
  it('is founded once', () => {
    expect(founded().refusal(administrator, found)).toBe('commission.founded')
  })
  it('has no office of a body unknown, and no term of an office or person unknown', () => {
    const [office, term] = [founding.offices[0]!, founding.terms[0]!]
    const wrong = (more: object) => notFounded.refusal(administrator, { ...found, founding: { ...founding, ...more } })
    expect(wrong({ offices: [{ ...office, body: 'pine' }] })).toBe('office.unknown')
    expect(wrong({ terms: [{ ...term, office: 'pine.head' }] })).toBe('term.unknown')
    expect(wrong({ terms: [{ ...term, person: 'zoe' }] })).toBe('term.unknown')
  })
  it('has zones and calendars that there are, and a past on days that there were', () => {
    const wrong = (more: object) => notFounded.refusal(administrator, { ...found, founding: { ...founding, ...more } })
    const body = { ...founding.bodies[0]!, zone: 'Nowhere' }
    expect(wrong({ seat: { zone: 'Nowhere', city: 'Seat' } })).toBe('zone.unknown')
    expect(wrong({ bodies: [...founding.bodies, body] })).toBe('zone.unknown')
    expect(wrong({ calendar: 'none' })).toBe('calendar.missing')
    expect(wrong({ bodies: [...founding.bodies, { ...body, zone: 'UTC', calendar: 'none' }] })).toBe('calendar.missing')
    expect(wrong({ pastSessions: [{ ...founding.pastSessions[0]!, heldOn: '2026-11-31' }] })).toBe('date.notInCalendar')
    expect(notFounded.on('2041-01-11').refusal(administrator, found)).toBe('calendar.missingYear')
  })
  it('is unknown before, and has nothing to note', () => {
    expect(notFounded.refusal(secretary, june)).toBe('commission.unknown')
    const note = { type: 'NoteSession', session: first, ordinal: 21, status: 'held', opening: june.opening } as const
    expect(notFounded.events(engine, { ...note, from: first, fromVersion: 1 })).toEqual([])
  })
})
