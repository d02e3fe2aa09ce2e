import { describe, expect, it } from '@jest/globals'
import { at, by, chair, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, founding, instruction, sitting, summoned, withPackage } from '../session.fixture.js'

const cancel = { type: 'CancelSession', authority: 'Letter 7', reason: letter } as const

describe('a session is cancelled', () => {
  const before = withPackage().until('2027-06-12')
  const cancelled = before.after(chair, cancel)

  it('with authority and reason, keeping what it was', () => {
    expect(before.events(chair, cancel)[0]).toEqual({
      type: 'SessionCancelled',
      v: 1,
      at: at('2027-06-12'),
      was: founding.opening,
      authority: 'Letter 7',
      reason: letter,
      by: by(chair),
    })
    expect(cancelled.state).toMatchObject({ status: 'cancelled', opening: { kind: 'unknown' }, opensAt: null })
  })
  it('and every stage that is not over ends with it; what is done stays done', () => {
    const { stages } = cancelled.state
    expect(Object.values(stages).filter(({ status }) => status !== 'closed')).toEqual([])
    const ended = Object.values(stages).filter(({ because }) => because === 'cancelled')
    expect(ended.map(({ id }) => id)).toEqual(['tabling', 'council/standards', 'plenary', 'protocol', 'follow-up'])
    expect(stages.package).toBe(before.state.stages.package)
  })
  it('and nobody owes it anything, time has nothing to do here, and its conductor ends', () => {
    expect(before.duties.filter(({ state }) => state === 'open')).not.toEqual([])
    expect(cancelled.duties.filter(({ state }) => state === 'open')).toEqual([])
    expect(cancelled.duties.filter(({ stage }) => stage === 'tabling')).toEqual([])
    expect(cancelled.nextAt).toBe(null)
    expect(cancelled.situation).toEqual({ calls: false, ended: true, stages: [] })
  })
  it('for good: no act of anybody is open to it, and what it is still told changes nothing of that', () => {
    expect(cancelled.refusal(officer, { type: 'ComposeEdition' })).toBe('session.cancelled')
    expect(cancelled.refusal(chair, cancel)).toBe('session.cancelled')
    expect(cancelled.refusal(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'T' } })).toBe(
      'session.cancelled',
    )
    const told = { type: 'NoteSources', sources: [instruction], from: 'commission', fromVersion: 9 } as const
    expect(cancelled.after(engine, told).situation).toEqual(cancelled.situation)
  })
  it('also when its plenary is summoned and not opened', () => {
    const called = summoned().after(chair, cancel).state
    expect([called.sitting, called.stages.plenary?.because]).toEqual([undefined, 'cancelled'])
  })
  it('also while it is sent back for a new round', () => {
    const back = before.after(chair, { type: 'SendBack', stage: 'tabling', reasons: letter })
    expect(back.situation.calls).toBe(true)
    const over = back.after(chair, cancel)
    expect(over.situation).toEqual({ calls: false, ended: true, stages: [] })
    expect(over.events(engine, { type: 'StartRound', stage: 'clearance', round: 1 })).toEqual([])
  })
  it('also when it is postponed', () => {
    const postponed = convened().after(chair, { ...cancel, type: 'PostponeSession' })
    expect(postponed.after(chair, cancel).state.status).toBe('cancelled')
  })
  it('not once the plenary has opened', () => {
    expect(sitting().refusal(chair, cancel)).toBe('session.sittingOpened')
  })
})
