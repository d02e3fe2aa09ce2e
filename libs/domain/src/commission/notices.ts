import type { Notice } from '../rule.js'

/** Acts of the commission reach people through its sessions. */
export const notices = (): readonly Notice[] => []
