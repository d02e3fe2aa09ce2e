import type { Situation } from '../rule.js'
import type { Commission } from './commission.js'

/** The keeper of time conducts the commission; it is called while the clock of a rehearsal is being advanced. */
export const situation = ({ target }: Commission): Situation => ({
  calls: target !== undefined,
  ended: false,
  stages: [],
})
