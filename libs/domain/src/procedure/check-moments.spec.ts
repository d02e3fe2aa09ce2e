import { describe, expect, test } from '@jest/globals'
import { check } from './check.js'
import type { Stage } from './procedure.js'
import { inWriting, opening, plenary, proposals, stage } from './rules.fixture.js'

const faults = (...stages: readonly Stage[]) => check(inWriting(stages)).map(({ pointer, code }) => [code, pointer])

describe('moments', () => {
  test.each(['closing', 'convening', 'previousClosing', 'stage:plenary'] as const)(
    'counted back from %s are over before they can be known',
    (anchor) => {
      const notes = stage('notes', { due: opening(-4, { anchor }) })
      expect(faults(plenary, notes)).toEqual([['pastWhenKnown', '/stages/1/due']])
      expect(faults(plenary, { ...notes, due: opening(0, { anchor }) })).toEqual([])
    },
  )
  test.each(['opening', 'midCycle', 'nextOpening'] as const)('may be counted back from %s', (anchor) => {
    expect(faults(stage('a', { due: opening(-4, { anchor }) }))).toEqual([])
  })
  test('that must be kept rest on more than an assumption', () => {
    expect(faults(stage('a', { due: opening(-20, { must: true }) }))).toEqual([['mustAssumed', '/stages/0/due']])
    expect(faults(stage('a', { due: opening(-20, { must: true, mark: 'V' }) }))).toEqual([])
  })
  test('are counted in hours or fall on an hour of the clock', () => {
    expect(faults(stage('a', { opens: opening(-48, { unit: 'h' }), due: opening(-1) }))).toEqual([
      ['hoursAtClockTime', '/stages/0/opens'],
    ])
  })
  test('of a new round come after the act that sent the stage back', () => {
    const codes = check(inWriting([proposals], { newRound: opening(-5, { anchor: 'reopening' }) }))
    expect(codes).toEqual([{ pointer: '/newRound', code: 'pastWhenKnown' }])
  })
})
