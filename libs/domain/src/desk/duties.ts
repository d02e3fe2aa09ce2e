import type { Duty } from '../reminders/duty.js'

/** What a part owes itself on its desk comes with the drafts that are worked on there. */
export const duties = (): readonly Duty[] => []
