import { describe, expect, it } from '@jest/globals'
import { at, chair, engine } from '../../story.fixture.js'
import { notSummoned, opened, summon, summoned } from '../sitting.fixture.js'

const opening = { kind: 'firm', on: '2027-07-15', time: '10:00' } as const
const withdraw = { type: 'NoteWithdrawn', opening, from: 'session', fromVersion: 41 } as const
const open = { type: 'OpenSitting', presiding: 'plenary.chair' } as const

describe('a summons is withdrawn', () => {
  const withdrawn = summoned.after(engine, withdraw)
  const calledOff = summoned.after(engine, { ...withdraw, cancelled: true })

  it('with the date that is known now, and nobody opens or closes the sitting', () => {
    expect(summoned.events(engine, withdraw)).toEqual([
      {
        ...{ type: 'SittingWithdrawn', v: 1, at: at('2027-06-17', '10:00'), opening },
        told: { from: 'session', fromVersion: 41 },
      },
    ])
    expect(withdrawn.state).toMatchObject({ status: 'withdrawn', opening })
    expect(withdrawn.refusal(chair, open)).toBe('sitting.withdrawn')
    expect(withdrawn.refusal(chair, { type: 'CloseSitting' })).toBe('sitting.withdrawn')
    expect(withdrawn.refusal(chair, { type: 'AdoptAgenda' })).toBe('sitting.withdrawn')
    expect(withdrawn.situation.ended).toBe(false)
  })
  it('until it is summoned anew: the same sitting', () => {
    const anew = withdrawn.after(engine, { ...summon, opening, fromVersion: 60 })
    expect(anew.state).toMatchObject({ id: 'sitting', status: 'summoned', opening })
    expect(anew.refusal(chair, open)).toBe('1 events')
    expect(withdrawn.events(engine, { ...summon, fromVersion: 40 })).toEqual([])
  })
  it('for good where the session was cancelled', () => {
    expect(calledOff.state.status).toBe('calledOff')
    expect(calledOff.refusal(chair, open)).toBe('sitting.calledOff')
    expect(calledOff.events(engine, { ...summon, fromVersion: 60 })).toEqual([])
    expect(calledOff.situation.ended).toBe(true)
  })
  it('also once it was opened, where the session was cancelled before it learnt so: what was recorded stays', () => {
    const attended = opened.after(chair, { type: 'RecordAttendance', part: 'elm', attendance: 'present' })
    const over = attended.after(engine, { ...withdraw, cancelled: true })
    expect(over.state).toEqual({
      ...attended.state,
      ...{ status: 'calledOff', opening, noted: { ...attended.state.noted, session: 41 } },
    })
    expect(over.refusal(chair, { type: 'CloseSitting' })).toBe('sitting.calledOff')
    expect(over.situation.ended).toBe(true)
    const closed = attended.after(chair, { type: 'CloseSitting' })
    expect(closed.events(engine, { ...withdraw, cancelled: true })).toEqual([])
  })
  it('not of a sitting that has opened, nor of none, nor by an older fact', () => {
    expect(opened.events(engine, withdraw)).toEqual([])
    expect(notSummoned.events(engine, withdraw)).toEqual([])
    expect(summoned.events(engine, { ...withdraw, fromVersion: 40 })).toEqual([])
  })
})
