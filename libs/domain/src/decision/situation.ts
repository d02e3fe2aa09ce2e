import type { Situation } from '../rule.js'
import { isConcluded } from './clauses.js'
import type { Decision } from './decision.js'

/** The conductor closes the decision when its last clause is removed from control. */
export const situation = ({ status, clauses }: Decision): Situation => {
  if (status === 'closed') return { calls: false, ended: true, stages: [] }
  const over = Object.values(clauses).every(isConcluded)
  const stage = { stage: 'clauses', kind: 'follow', round: 1 } as const
  const here = over ? ({ ...stage, is: 'ending', end: 'gate' } as const) : ({ ...stage, is: 'open' } as const)
  return { calls: over, ended: false, stages: [here] }
}
