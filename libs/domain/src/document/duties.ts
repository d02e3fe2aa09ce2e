import type { Duty } from '../reminders/duty.js'

/** Drafts are owed to the session that calls for them, not to the document. */
export const duties = (): readonly Duty[] => []
