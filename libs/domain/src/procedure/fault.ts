/** What is wrong with rules of procedure. */
export type FaultCode =
  | 'missing' // the edition and those it extends do not say it
  | 'unknownParent' // `extends` names no edition, or goes round in a circle
  | 'duplicateId'
  | 'unknownStage' // `after`, `source` or an anchor names no stage
  | 'unknownReminders'
  | 'unknownCalendar' // counted in working days of which there is no table
  | 'wrongAnchor' // an anchor that a moment in that place never has
  | 'cycle' // stages that wait for each other
  | 'unreachable' // waits for what never comes
  | 'nobodyAsked' // a stage at which nobody acts
  | 'nobodyEnds' // time does not close it, and no act does
  | 'noSitting' // no plenary: a session would never be held, and never end
  | 'sittingNotIn' // the plenary sits however the session meets: a mode must not leave it out
  | 'dueBeforeItOpens'
  | 'duePrecedes' // due before a stage that it comes after
  | 'latestBeforeDue'
  | 'pastWhenKnown' // counted back from an act: it is over before anybody can know it
  | 'mustAssumed' // a legal minimum that rests on nothing
  | 'hoursAtClockTime' // counted in hours from an instant, and yet at an hour of the clock
  | 'levelsDoNotRise'
  | 'shareOutOfReach' // more than there are: never a quorum, nothing is ever adopted

export interface Fault {
  /** JSON pointer into the procedure, with all that it inherits. */
  readonly pointer: string
  readonly code: FaultCode
  /** The stage it is about, and the other one it is about. */
  readonly stage?: string
  readonly other?: string
}

/** A segment of a JSON pointer (RFC 6901). */
export const segment = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
/** JSON pointer (RFC 6901) to what lies at a path. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${segment(String(key))}`).join('')
