import type { Act } from '../rule.js'

/** No act of a person on a desk is known yet. */
export const permit = (): readonly Act[] => []
