import type { Situation } from '../rule.js'
import type { Sitting } from './sitting.js'

/** A sitting is conducted by its presiding officer, never by the engine. */
export const situation = ({ status }: Sitting): Situation => ({
  calls: false,
  ended: status === 'closed' || status === 'calledOff',
  stages: [],
})
