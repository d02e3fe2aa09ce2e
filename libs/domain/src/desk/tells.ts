import type { Tell } from '../rule.js'

/** Nothing crosses from a desk but what is submitted. */
export const tells = (): readonly Tell[] => []
