import { describe, expect, it } from '@jest/globals'
import { at, engine, time } from '../../story.fixture.js'
import { notAsked, tour, tourAsked } from '../consultation.fixture.js'

const closes = at('2027-05-13', '17:00')
const due = closes + 5_000
const outage = { type: 'NoteOutage', due, minutes: 30 } as const
const must = { ...tourAsked, closesMust: true } as const
const atItsHour = notAsked().after(engine, must).until('2027-05-13', '17:00').on('2027-05-13', '17:01')
const held = atItsHour.after(engine, outage).after(time, { type: 'PassTime', due })

describe('the service could not be reached before a tour must close', () => {
  it('and the record says so; the moment passes, the tour is held open', () => {
    expect(atItsHour.events(engine, outage)).toEqual([
      { type: 'OutageNoted', v: 1, at: at('2027-05-13', '17:01'), closes, minutes: 30 },
    ])
    expect([held.state.passed.closes, held.nextAt]).toEqual([closes, null])
    expect(held.situation).toMatchObject({ calls: false, stages: [{ is: 'open' }] })
    expect(held.events(engine, outage)).toEqual([])
  })
  it('until its session confirms that closing', () => {
    const confirmed = held.after(engine, { ...must, confirmed: closes, fromVersion: 30 }).conducted()
    expect(confirmed.state).toMatchObject({ status: 'closed', because: 'time', closedAt: closes })
  })
  it('or gives more time, after which it closes', () => {
    const later = held.after(engine, { ...must, closes: closes + 86_400_000, fromVersion: 30 })
    expect(later.until('2027-05-14', '17:00').state.status).toBe('open')
    expect(later.until('2027-05-14', '17:01').state).toMatchObject({ status: 'closed', because: 'time' })
  })
  it('which holds no tour that closes as a rule, nor one whose closing is later', () => {
    const asARule = tour().until('2027-05-13', '17:00').on('2027-05-13', '17:01')
    expect(asARule.events(engine, outage)).toEqual([])
    expect(atItsHour.events(engine, { ...outage, due: closes })).toEqual([])
    expect(notAsked().events(engine, outage)).toEqual([])
  })
})
