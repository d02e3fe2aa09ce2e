import { describe, expect, it } from '@jest/globals'
import { at, chair, engine } from '../../story.fixture.js'
import { notSummoned, opened, summon, summoned, summons } from '../sitting.fixture.js'

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
  it('anew where its day or its agenda changes before it opens, and not after', () => {
    const opening = { kind: 'firm', on: '2027-06-24', time: '10:00' } as const
    const moved = { ...summon, opening, fromVersion: 41 } as const
    expect(summoned.events(engine, summon)).toEqual([])
    expect(summoned.after(engine, moved).state).toMatchObject({ status: 'summoned', opening })
    expect(opened.events(engine, moved)).toEqual([])
  })
  it('before anybody can act in it', () => {
    expect(notSummoned.refusal(chair, { type: 'AdoptAgenda' })).toBe('sitting.unknown')
  })
})
