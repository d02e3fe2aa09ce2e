import type { Situation } from '../rule.js'

/** A document has no conductor; it outlives the session that first saw it. */
export const situation = (): Situation => ({ calls: false, ended: false, stages: [] })
