import { describe, expect, test } from '@jest/globals'
import { check } from './check.js'
import type { Stage } from './procedure.js'
import { inWriting, opening, stage } from './rules.fixture.js'

const faults = (...stages: readonly Stage[]) =>
  check(inWriting(stages)).map(({ pointer, code, other }) => [code, pointer, ...(other === undefined ? [] : [other])])

describe('dates that contradict each other', () => {
  test('due before it opens', () => {
    expect(faults(stage('a', { opens: opening(-80), due: opening(-90) }))).toEqual([
      ['dueBeforeItOpens', '/stages/0/due'],
    ])
  })
  test('closed by time before it is due', () => {
    expect(faults(stage('a', { due: opening(-30), latest: opening(-60) }))).toEqual([
      ['latestBeforeDue', '/stages/0/latest'],
    ])
  })
  test('due before a stage that it comes after', () => {
    expect(faults(stage('a', { due: opening(-10) }), stage('b', { after: ['a'], due: opening(-11) }))).toEqual([
      ['duePrecedes', '/stages/1/due', 'a'],
    ])
  })
  test('due before one that it comes after through another', () => {
    const b = stage('b', { after: ['a'], due: opening(-5, { unit: 'wd' }) })
    expect(faults(stage('a', { due: opening(-10) }), b, stage('c', { after: ['b'], due: opening(-11) }))).toEqual([
      ['duePrecedes', '/stages/2/due', 'a'],
    ])
  })
  test.each([
    ['a month, which is 28 days at least', opening(-1, { unit: 'm' }), opening(-7)],
    ['30 working days, which are 30 days at least', opening(-30, { unit: 'wd' }), opening(-7)],
    [
      'days from the opening, where the other is due when the next session opens',
      opening(-7),
      opening(0, { anchor: 'nextOpening' }),
    ],
  ])('due before a stage that it comes after: %s', (_, due, before) => {
    expect(faults(stage('a', { due: before }), stage('b', { after: ['a'], due }))).toEqual([
      ['duePrecedes', '/stages/1/due', 'a'],
    ])
  })
  test('due before a session opens, and opened by the session that follows', () => {
    expect(faults(stage('a', { opens: opening(0, { anchor: 'nextOpening' }), due: opening(-7) }))).toEqual([
      ['dueBeforeItOpens', '/stages/0/due'],
    ])
  })
  test('due in the same moment is no contradiction', () => {
    expect(faults(stage('a', { due: opening(-10) }), stage('b', { after: ['a'], due: opening(-10) }))).toEqual([])
  })
})
