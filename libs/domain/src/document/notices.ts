import type { Notice } from '../rule.js'

/** Those asked about a version are told by the consultation that asks. */
export const notices = (): readonly Notice[] => []
