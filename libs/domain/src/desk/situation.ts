import type { Situation } from '../rule.js'

/** A desk is the part's own: nobody conducts it. */
export const situation = (): Situation => ({ calls: false, ended: false, stages: [] })
