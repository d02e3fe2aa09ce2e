import { describe, expect, it } from '@jest/globals'
import { at, engine, officer } from '../../story.fixture.js'
import { adopted, clauses, conclude, notAdopted, opens, underControl } from '../decision.fixture.js'

describe('a decision adopted', () => {
  it('gives each clause a due moment: by its day, by the next session once that has one, or never', () => {
    const [event] = notAdopted.events(engine, adopted())
    const due = at('2027-09-01', '17:00')
    expect(event).toMatchObject({
      type: 'DecisionAdopted',
      at: at('2027-06-17', '11:00'),
      id: 'decision',
      dues: { 1: { from: due, to: due, mark: 'A', article: 'Rule 9' }, 2: null, 3: null },
      told: { from: 'sitting', fromVersion: 12 },
    })
  })
  it('is under control, with its number and whom it binds', () => {
    const { number, bound, reservations, status, clauses } = underControl().state
    expect([number, bound, reservations, status]).toEqual(['21/1', ['elm', 'fir'], ['fir'], 'underControl'])
    expect(Object.values(clauses).map(({ id, assigned, carried }) => [id, assigned, carried])).toEqual([
      ['1', ['elm'], 0],
      ['2', ['elm', 'fir'], 0],
      ['3', ['oak'], 0],
    ])
  })
  it('begins although no calendar covers a day: the clause stays without one, the others keep theirs', () => {
    const far = [{ ...clauses[0]!, due: { kind: 'date', on: '2041-09-01' } } as const, ...clauses.slice(0, 1)]
    const { dues } = notAdopted.events(engine, adopted(far))[0] as { dues?: Record<string, unknown> }
    expect(dues).toMatchObject({ 1: null, 2: { to: at('2027-09-01', '17:00') } })
  })
  it('begins once', () => {
    expect(underControl().events(engine, adopted())).toEqual([])
  })
  it('that assigns nothing is closed at once', () => {
    expect(underControl([]).conducted().state.status).toBe('closed')
  })
  it('is unknown before, and what follows it up makes no events', () => {
    expect(notAdopted.refusal(officer, conclude('1'))).toBe('decision.unknown')
    expect(notAdopted.events(engine, opens('2028-04-26', 1))).toEqual([])
  })
})
