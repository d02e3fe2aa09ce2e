import { describe, expect, it } from '@jest/globals'
import type { Stage } from '../../procedure/procedure.js'
import { rules } from '../../procedure/rules.fixture.js'
import { at, engine, secretaryOf } from '../../story.fixture.js'
import { clause, convened, stages } from '../session.fixture.js'

const clauses = [clause('d0', { session: 'session/20', assigned: ['elm', 'fir'] })]
const note = { type: 'NoteCarriedOver', clauses, from: 'session/20', fromVersion: 7 } as const
const reported = (...parts: string[]) => {
  const reports = Object.fromEntries(parts.map((part) => [part, at('2027-05-10')]))
  return { ...note, clauses: [clause('d0', { ...clauses[0], reported: reports })], fromVersion: 8 } as const
}
const called = convened().after(engine, note).until('2027-05-09').on('2027-05-10')

describe('what the last session left', () => {
  it('is noted with age and reports', () => {
    expect(convened().events(engine, note)).toEqual([
      {
        type: 'CarriedOverNoted',
        v: 1,
        at: at('2027-01-11'),
        clauses,
        items: [],
        told: { from: 'session/20', fromVersion: 7 },
      },
    ])
  })
  it('is noted once; an older fact is passed over', () => {
    expect(called.events(engine, note)).toEqual([])
    expect(called.events(engine, { ...note, fromVersion: 6 })).toEqual([])
  })
  it('settles who is called to report: those to whom something is assigned', () => {
    expect(called.state.stages.reports?.asked.map(({ body }) => body)).toEqual(['elm', 'fir'])
  })
  it('answers the call for who has reported on everything since it opened', () => {
    expect(called.events(engine, reported('elm'))).toMatchObject([
      { type: 'CarriedOverNoted' },
      { type: 'CallAnswered', stage: 'reports', key: 'elm', answer: { at: at('2027-05-10'), late: false } },
    ])
    const both = called.after(engine, reported('elm', 'fir')).conducted()
    expect(both.state.stages.reports).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('is asked of nobody else, even by a call to all parts', () => {
    const mid = stages.map((one): Stage => (one.id === 'reports' ? { ...one, who: ['parts'] } : one))
    const all = convened({}, rules(mid)).after(engine, note).until('2027-05-09')
    expect(all.state.stages.reports?.asked.map(({ body }) => body)).toEqual(['elm', 'fir'])
  })
  it('answers the call with none for whom nothing is left to report on; for nobody by the report of another', () => {
    const elms = [clause('d0', { session: 'session/20', assigned: ['elm'] })]
    expect(called.events(engine, { ...note, clauses: elms, fromVersion: 8 })).toMatchObject([
      { type: 'CarriedOverNoted' },
      { type: 'CallAnswered', key: 'fir', answer: { none: true } },
    ])
    expect(called.events(engine, reported('elm')).filter(({ type }) => type === 'CallAnswered')).toHaveLength(1)
  })
  it('answers in time what arrived in time, however late it is told', () => {
    const told = called.until('2027-05-20').events(engine, reported('elm'))
    expect(told).toMatchObject([{}, { key: 'elm', answer: { at: at('2027-05-10'), late: false } }])
    const late = { ...clauses[0], reported: { elm: at('2027-05-19') } }
    const after = called.until('2027-05-20').events(engine, { ...note, clauses: [clause('d0', late)], fromVersion: 8 })
    expect(after).toMatchObject([{}, { key: 'elm', answer: { late: true } }])
  })
  it('answers nothing for a report from before the call', () => {
    const early = {
      ...note,
      clauses: [clause('d0', { ...clauses[0], reported: { elm: at('2027-02-01') } })],
      fromVersion: 8,
    }
    expect(called.events(engine, early)).toMatchObject([{ type: 'CarriedOverNoted' }])
    expect(called.refusal(secretaryOf('oak'), { type: 'AnswerCall', stage: 'reports', none: true })).toBe(
      'stage.notAsked',
    )
  })
})
