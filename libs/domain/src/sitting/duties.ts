import type { Duty } from '../reminders/duty.js'

/** The chair's duty to open and close the sitting is one of its session. */
export const duties = (): readonly Duty[] => []
