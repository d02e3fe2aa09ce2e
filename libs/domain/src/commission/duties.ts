import type { Duty } from '../reminders/duty.js'

/** Nobody owes the commission itself anything yet: what is owed is owed to its sessions and decisions. */
export const duties = (): readonly Duty[] => []
