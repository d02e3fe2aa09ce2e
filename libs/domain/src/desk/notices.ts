import type { Notice } from '../rule.js'

/** Nothing on a desk is told to anybody outside it. */
export const notices = (): readonly Notice[] => []
