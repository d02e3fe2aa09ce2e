import { describe, expect, test } from '@jest/globals'
import { Refusal } from '../refusal.js'
import type { Moment } from '../time/moment.js'
import { check, checked } from './check.js'
import type { Stage } from './procedure.js'
import { inWriting, opening, plenary, proposals, rules, stage, tabling } from './rules.fixture.js'

const faults = (...stages: readonly Stage[]) =>
  check(inWriting(stages)).map(({ pointer, code, other }) => [code, pointer, ...(other === undefined ? [] : [other])])
const closing = (offset: number, more: Partial<Moment> = {}): Moment => opening(offset, { anchor: 'closing', ...more })
const wait = { en: '', ru: '', then: 'wait' } as const

test('rules without a fault pass as they are', () => {
  const faultless = rules([proposals, tabling, plenary])
  expect(check(faultless)).toEqual([])
  expect(checked(faultless)).toBe(faultless)
})

test('rules with faults are refused with all of them', () => {
  const faulty = inWriting([proposals, { ...tabling, after: ['drafts'], due: opening(-100) }])
  const refused = (() => {
    try {
      return checked(faulty)
    } catch (error) {
      return error as Refusal
    }
  })()
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({
    code: 'procedure.faulty',
    status: 422,
    details: {
      procedure: 'trial',
      faults: [
        { pointer: '/stages/1/after/0', code: 'unknownStage', stage: 'tabling', other: 'drafts' },
        { pointer: '/stages/1', code: 'unreachable', stage: 'tabling' },
      ],
    },
  })
})

describe('names', () => {
  test('an id stands once', () => {
    expect(faults(proposals, proposals)).toEqual([['duplicateId', '/stages/1/id']])
  })
  test('`source` names a stage', () => {
    expect(faults(proposals, { ...tabling, source: 'drafts' })).toEqual([
      ['unknownStage', '/stages/1/source', 'drafts'],
    ])
  })
  test('an anchor names a stage', () => {
    const due = opening(2, { anchor: 'stage:drafts' })
    expect(faults(stage('proposals', { due }))).toEqual([
      ['unknownStage', '/stages/0/due/anchor', 'drafts'],
      ['unreachable', '/stages/0'],
    ])
  })
  test('of a stage that stands once for each council an anchor names one of them', () => {
    const council = stage('council', { kind: 'review', matter: 'items', each: 'council' })
    const after = (anchor: Moment['anchor']) => stage('notes', { due: opening(2, { anchor }) })
    expect(faults(council, after('stage:council/exhibitions'))).toEqual([])
    expect(faults(council, after('stage:council'))).toEqual([['unknownStage', '/stages/1/due/anchor', 'council']])
  })
  test('a stage names a reminder procedure', () => {
    expect(faults({ ...proposals, reminders: 'stern' })).toEqual([['unknownReminders', '/stages/0/reminders']])
    expect(faults({ ...proposals, reminders: 'toString' })).toEqual([['unknownReminders', '/stages/0/reminders']])
  })
})

describe('stages that are never reached', () => {
  test('two that wait for each other, and the one that comes after them', () => {
    const a = stage('a', { after: ['b'] })
    const b = stage('b', { after: ['a'] })
    expect(faults(a, b, stage('c', { after: ['b'] }))).toEqual([
      ['cycle', '/stages/0'],
      ['cycle', '/stages/1'],
      ['unreachable', '/stages/2'],
    ])
  })
  test('one that waits for itself', () => {
    expect(faults(stage('a', { after: ['a'] }))).toEqual([['cycle', '/stages/0']])
  })
  test('a circle that goes by an anchor', () => {
    const a = stage('a', { opens: opening(2, { anchor: 'stage:b' }) })
    expect(faults(a, stage('b', { after: ['a'] }))).toEqual([
      ['cycle', '/stages/0'],
      ['cycle', '/stages/1'],
    ])
  })
  test('a sitting that comes after a stage which opens when the sitting has closed', () => {
    const protocol = stage('protocol', { opens: closing(0, { unit: 'h', time: undefined }), due: closing(5) })
    expect(faults({ ...plenary, after: ['protocol'] }, protocol)).toEqual([
      ['cycle', '/stages/0'],
      ['cycle', '/stages/1'],
    ])
  })
  test('one counted from the closing of a sitting where there is none', () => {
    expect(faults(stage('protocol', { due: closing(5) }))).toEqual([['unreachable', '/stages/0']])
  })
  test.each(['reopening', 'due'] as const)('the anchor %s is none of a stage', (anchor) => {
    expect(faults(stage('a', { due: opening(5, { anchor }) }))).toEqual([['wrongAnchor', '/stages/0/due/anchor']])
  })
  test('a stage may come after one that opens later: a diamond is no circle', () => {
    const left = stage('left', { after: ['top'] })
    const right = stage('right', { after: ['top'] })
    expect(faults(stage('top'), left, right, stage('bottom', { after: ['left', 'right'] }))).toEqual([])
  })
})

describe('stages that nobody ends', () => {
  test.each(['close', 'wait'] as const)('nobody is asked, whether time closes it or not: %s', (then) => {
    const approval = stage('a', { kind: 'approve', matter: 'package', who: [], missed: { en: '', ru: '', then } })
    expect(faults(approval)).toEqual([['nobodyAsked', '/stages/0/who']])
  })
  test('time does not close it and no act of its kind answers the matter', () => {
    expect(faults(stage('a', { kind: 'sign', matter: 'proposals', missed: wait }))).toEqual([
      ['nobodyEnds', '/stages/0/missed/then'],
    ])
  })
  test('time closes it', () => {
    expect(faults(stage('a', { kind: 'sign', matter: 'proposals' }))).toEqual([])
  })
  test('an act ends it', () => {
    expect(faults(stage('a', { kind: 'dispatch', matter: 'notice', missed: wait }))).toEqual([])
  })
})

describe('reminders', () => {
  const due = (offset: number, more: Partial<Moment> = {}): Moment => ({
    anchor: 'due',
    offset,
    unit: 'd',
    mark: 'A',
    ...more,
  })
  const levels = (...list: readonly (readonly [string, ...Moment[]])[]) =>
    check(
      inWriting([proposals], { reminders: { courtesy: list.map(([level, ...offsets]) => ({ level, offsets })) } }),
    ).map(({ pointer, code }) => [code, pointer])

  test('rise from day to day and from level to level', () => {
    expect(levels(['L0', due(-14), due(-7)], ['L1', due(-3), due(0)], ['L10', due(2)])).toEqual([])
  })
  test('do not go back within a level', () => {
    expect(levels(['L0', due(-7), due(-14)])).toEqual([['levelsDoNotRise', '/reminders/courtesy/0/offsets/1']])
  })
  test('do not go out twice on one day', () => {
    expect(levels(['L0', due(-7)], ['L1', due(-7)])).toEqual([['levelsDoNotRise', '/reminders/courtesy/1/offsets/0']])
  })
  test('do not step down', () => {
    expect(levels(['L10', due(-7)], ['L2', due(-3)])).toEqual([['levelsDoNotRise', '/reminders/courtesy/1/offsets/0']])
  })
  test('name a level once', () => {
    expect(levels(['L0', due(-7)], ['L0', due(-3)])).toEqual([['levelsDoNotRise', '/reminders/courtesy/1/level']])
  })
  test('are counted from the due moment', () => {
    expect(levels(['L0', due(-7, { anchor: 'opening' })])).toEqual([
      ['wrongAnchor', '/reminders/courtesy/0/offsets/0/anchor'],
    ])
  })
  test('the name of a procedure is escaped in the pointer', () => {
    const broken = [{ level: 'L0', offsets: [due(0, { anchor: 'opening' })] }]
    const [fault] = check(inWriting([], { reminders: { 'a/b~c': broken } }))
    expect(fault?.pointer).toBe('/reminders/a~1b~0c/0/offsets/0/anchor')
  })
})

test('a new round is counted from the act that sent the stage back', () => {
  expect(check(inWriting([proposals], { newRound: opening(5) }))).toEqual([
    { pointer: '/newRound/anchor', code: 'wrongAnchor' },
  ])
})
