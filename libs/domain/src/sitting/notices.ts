import type { Notice } from '../rule.js'

/** Those in the room know; the rest learn through the session and its papers. */
export const notices = (): readonly Notice[] => []
