import { describe, expect, it } from '@jest/globals'
import { at, by, chair, person } from '../../story.fixture.js'
import { amended, founded, june, proposal, putInForce, secretary } from '../commission.fixture.js'

const proposed = founded().after(secretary, proposal)
const from = (day: string) => ({ ...putInForce, from: day })

describe('an edition of the rules is put in force', () => {
  it('by another person than who proposed it, from 00:00 of that day at the seat', () => {
    expect(proposed.events(chair, putInForce)).toEqual([
      {
        type: 'ProcedurePutInForce',
        v: 1,
        at: at('2027-01-11'),
        hash: 'amended/1',
        from: '2027-02-01',
        since: at('2027-02-01', '00:00'),
        authority: 'Decision 20/4',
        by: by(chair),
      },
    ])
  })
  it('not by the same person, in whatever office, and both offices are named', () => {
    const inAnotherOffice = person('plenary', 'chair', secretary.person)
    expect(proposed.refusal(inAnotherOffice, putInForce)).toBe('procedure.fourEyes')
    const named = expect.objectContaining({
      details: { proposedBy: 'secretariat.commissionSecretary', putInForceBy: 'plenary.chair' },
    })
    expect(() => proposed.events(inAnotherOffice, putInForce)).toThrow(named)
  })
  it('and sessions convened from that day on keep to it', () => {
    const story = proposed.after(chair, putInForce)
    const pinned = (on: string, time: string) => story.on(on, time).events(secretary, june)[0]
    expect(pinned('2027-01-31', '23:59')).toMatchObject({ founding: { procedure: { id: 'trial', hash: 'trial' } } })
    expect(pinned('2027-02-01', '00:00')).toMatchObject({ founding: { procedure: amended } })
  })
  it('today at the earliest', () => {
    expect(proposed.refusal(chair, from('2027-01-11'))).toBe('1 events')
    expect(proposed.refusal(chair, from('2027-01-10'))).toBe('date.past')
    expect(proposed.refusal(chair, from('2027-02-30'))).toBe('date.notInCalendar')
    expect(proposed.refusal(chair, from('2041-02-01'))).toBe('calendar.missingYear')
  })
  it('only where somebody has proposed it', () => {
    expect(founded().refusal(chair, putInForce)).toBe('procedure.notProposed')
    expect(proposed.refusal(chair, { ...putInForce, hash: 'trial' })).toBe('procedure.notProposed')
  })
  it('once; for another day until its day has come', () => {
    const story = proposed.after(chair, putInForce)
    expect(story.events(chair, putInForce)).toEqual([])
    expect(story.refusal(chair, from('2027-03-01'))).toBe('1 events')
    const later = story.after(chair, from('2027-03-01')).on('2027-02-15')
    expect(later.events(secretary, june)[0]).toMatchObject({ founding: { procedure: { id: 'trial' } } })
    expect(story.on('2027-02-01').refusal(chair, from('2027-03-01'))).toBe('procedure.inForce')
  })
  it('and of several the one whose day came last counts', () => {
    const other = { id: 'other', hash: 'other/1' }
    const story = proposed
      .after(chair, from('2027-03-01'))
      .after(secretary, { ...proposal, procedure: other })
      .after(chair, { ...putInForce, hash: 'other/1', from: '2027-02-01' })
    const pinned = (on: string) => story.on(on).events(secretary, june)[0]
    expect(pinned('2027-02-10')).toMatchObject({ founding: { procedure: other } })
    expect(pinned('2027-03-10')).toMatchObject({ founding: { procedure: amended } })
  })
})
