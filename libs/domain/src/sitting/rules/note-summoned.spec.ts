import { describe, expect, it } from '@jest/globals'
import { at, chair, engine } from '../../story.fixture.js'
import { notSummoned, summon, summoned, summons } from '../sitting.fixture.js'

describe('a sitting is summoned', () => {
  it('with the agenda as tabled', () => {
    expect(notSummoned.on('2027-06-17', '10:00').events(engine, summon)).toEqual([
      {
        type: 'SittingSummoned',
        v: 1,
        at: at('2027-06-17', '10:00'),
        id: 'sitting',
        summons,
        told: { from: 'session', fromVersion: 40 },
      },
    ])
  })
  it('once', () => {
    expect(summoned.events(engine, summon)).toEqual([])
    expect(summoned.events(engine, { ...summon, fromVersion: 41 })).toEqual([])
  })
  it('before anybody can act in it', () => {
    expect(notSummoned.refusal(chair, { type: 'AdoptAgenda' })).toBe('sitting.unknown')
  })
})
