import type { Invariants } from '../verdict.js'
import { ofDatesByHand } from './of-dates-by-hand.js'
import { ofDecisions } from './of-decisions.js'
import { ofDuties } from './of-duties.js'
import { ofMarked } from './of-marked.js'
import { ofMinima } from './of-minima.js'
import { ofRecord } from './of-record.js'
import { ofRestricted } from './of-restricted.js'
import { ofStages } from './of-stages.js'
import { ofTakingUp } from './of-taking-up.js'
import { ofTime } from './of-time.js'
import { ofUndated } from './of-undated.js'

/** What never happens in any life of a commission, by the sentence that says what holds. */
export const invariants: Invariants = {
  ...ofRecord,
  ...ofStages,
  ...ofTime,
  ...ofDuties,
  ...ofDecisions,
  ...ofUndated,
  ...ofDatesByHand,
  ...ofMinima,
  ...ofTakingUp,
  ...ofRestricted,
  ...ofMarked,
}
