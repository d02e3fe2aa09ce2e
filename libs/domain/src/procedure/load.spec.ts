import { describe, expect, test } from '@jest/globals'
import { Refusal } from '../refusal.js'
import type { ProcedureEdition } from './inherit.js'
import { inherit } from './inherit.js'
import { forSessions, loadProcedure } from './load.js'
import type { Procedure } from './procedure.js'
import { opening, plenary, proposals, rules, tabling } from './rules.fixture.js'

const root: ProcedureEdition = { ...rules([proposals, tabling, plenary]), id: 'root' }
const child: ProcedureEdition = {
  id: 'child',
  title: { en: 'Child', ru: 'Дочерняя' },
  source: 'Rule 9',
  extends: 'root',
  stages: [
    { id: 'tabling', due: opening(-1) },
    {
      ...proposals,
      id: 'late-proposals',
      due: opening(-10, { time: undefined }),
      opens: opening(-20, { time: undefined }),
    },
  ],
  adoption: { decision: { rule: 'unanimity', article: 'Rule 9', mark: 'V' } },
}
const refusalOf = (run: () => unknown) => {
  try {
    return run()
  } catch (error) {
    return error instanceof Refusal && { code: error.code, status: error.status, ...error.details }
  }
}

describe('an edition that extends another', () => {
  const loaded = loadProcedure('child', { root, child })
  const stageOf = (id: string) => loaded.stages.find((stage) => stage.id === id)

  test('says of a stage what it says, and the parent the rest', () => {
    expect(stageOf('tabling')).toEqual({ ...tabling, due: opening(-1) })
  })
  test('keeps the stages of the parent in their order and appends its own', () => {
    expect(loaded.stages.map(({ id }) => id)).toEqual(['proposals', 'tabling', 'plenary', 'late-proposals'])
  })
  test('is called by its own name', () => {
    expect(loaded).toMatchObject({ id: 'child', source: 'Rule 9', extends: 'root', title: { en: 'Child' } })
  })
  test('overrides rules of adoption one by one', () => {
    expect(loaded.adoption.decision.rule).toBe('unanimity')
    expect(loaded.adoption.procedural.rule).toBe('majorityOfPresent')
  })
  test('has the rest from the parent', () => {
    expect(loaded.quorum).toEqual(root.quorum)
    expect(loaded.newRound).toEqual(root.newRound)
  })
  test('adds reminder procedures to those of the parent', () => {
    const merged = inherit(root, { ...child, reminders: { stern: [] } })
    expect(Object.keys(merged.reminders ?? {})).toEqual(['courtesy', 'stern'])
  })
  test('changes neither of the two', () => {
    expect(root.stages[1]).toEqual(tabling)
    expect(child.stages).toHaveLength(2)
  })
  test('may have its own stages only, in its own order, and still says of each only what differs', () => {
    const own: ProcedureEdition = {
      ...child,
      ownStages: true,
      stages: [{ id: 'plenary' }, { id: 'proposals', due: opening(-91) }],
    }
    const { stages, ...rest } = loadProcedure('child', { root, child: own })
    expect(stages).toEqual([plenary, { ...proposals, due: opening(-91) }])
    expect(rest).not.toHaveProperty('ownStages')
  })
  test('may be extended itself', () => {
    const grandchild: ProcedureEdition = { ...child, id: 'grandchild', extends: 'child', stages: [], adoption: {} }
    const { stages, adoption } = loadProcedure('grandchild', { root, child, grandchild })
    expect([stages.length, adoption.decision.rule]).toEqual([4, 'unanimity'])
  })
})

describe('clock times', () => {
  const bare: ProcedureEdition = {
    ...rules([
      { ...proposals, opens: opening(-20, { time: undefined }), due: opening(-10, { time: undefined }) },
      plenary,
    ]),
    newRound: { anchor: 'reopening', offset: 5, unit: 'wd', mark: 'A' },
  }
  const loaded = loadProcedure('bare', { bare })

  test('stages open at 00:00 and fall due at 17:00, where nothing else is said', () => {
    expect([loaded.stages[0]?.opens?.time, loaded.stages[0]?.due.time, loaded.newRound.time]).toEqual([
      '00:00',
      '17:00',
      '17:00',
    ])
  })
  test('a latest moment too', () => {
    const latest = { ...proposals, latest: opening(-5, { time: undefined }) }
    expect(loadProcedure('x', { x: rules([latest, plenary]) }).stages[0]?.latest?.time).toBe('17:00')
  })
  test('what is counted in hours has none, what names one keeps it', () => {
    expect([loaded.stages[1]?.opens?.time, loaded.stages[1]?.due.time]).toEqual([undefined, '23:59'])
  })
})

describe('refused', () => {
  test('an edition that is not there', () => {
    expect(refusalOf(() => loadProcedure('none', { root }))).toMatchObject({ code: 'procedure.unknown', status: 404 })
    expect(refusalOf(() => loadProcedure('constructor', { root }))).toMatchObject({ code: 'procedure.unknown' })
  })
  test('a root, which has no stage and is there for others to extend', () => {
    const { stages: _, ...said } = rules([])
    const bare: ProcedureEdition = { ...said, id: 'bare', stages: [] }
    expect(refusalOf(() => loadProcedure('bare', { bare }))).toEqual({
      code: 'procedure.rootOnly',
      status: 422,
      procedure: 'bare',
    })
    const heir: ProcedureEdition = { ...bare, id: 'heir', extends: 'bare', stages: [plenary] }
    expect(loadProcedure('heir', { bare, heir }).stages).toEqual([plenary])
  })
  test('rules by which nobody sits, for a commission that would hold its sessions by them', () => {
    const silence = { ...root, withoutSession: true }
    expect(refusalOf(() => forSessions(loadProcedure('root', { root: silence })))).toEqual({
      code: 'procedure.withoutSession',
      status: 422,
      procedure: 'root',
      pointer: '/procedure',
    })
    const whole = loadProcedure('root', { root })
    expect(forSessions(whole)).toBe(whole)
  })
  test('a parent that is not there', () => {
    expect(refusalOf(() => loadProcedure('child', { child }))).toEqual({
      code: 'procedure.faulty',
      status: 422,
      procedure: 'child',
      faults: [{ pointer: '/extends', code: 'unknownParent', other: 'root' }],
    })
  })
  test('parents in a circle', () => {
    const a: ProcedureEdition = { ...child, id: 'a', extends: 'b' }
    const b: ProcedureEdition = { ...child, id: 'b', extends: 'a' }
    expect(refusalOf(() => loadProcedure('a', { a, b }))).toMatchObject({
      code: 'procedure.faulty',
      faults: [{ code: 'unknownParent', other: 'a' }],
    })
  })
  test('what neither it nor its parents say', () => {
    const bare: ProcedureEdition = {
      id: 'bare',
      title: { en: '', ru: '' },
      source: '',
      stages: [{ id: 'a', kind: 'call' }],
    }
    const { faults } = refusalOf(() => loadProcedure('bare', { bare })) as {
      faults: { pointer: string; code: string }[]
    }
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/newRound',
      '/reminders',
      '/quorum',
      '/tour',
      '/fourEyes',
      '/adoption/decision',
      '/adoption/procedural',
      '/stages/0/title',
      '/stages/0/who',
      '/stages/0/matter',
      '/stages/0/due',
      '/stages/0/missed',
      '/stages/0/mark',
    ])
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['missing']))
  })
  test('a child that brings a fault into its parent', () => {
    const late: Procedure | ProcedureEdition = { ...child, id: 'late', stages: [{ id: 'tabling', due: opening(-91) }] }
    expect(refusalOf(() => loadProcedure('late', { root, late }))).toMatchObject({
      faults: [{ pointer: '/stages/1/due', code: 'duePrecedes', stage: 'tabling', other: 'proposals' }],
    })
  })
})
