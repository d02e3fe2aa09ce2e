import type { Rule } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { pendingMoments } from '../moments.js'
import type { Session } from '../session.js'

interface NoteOutage {
  readonly due: number
  readonly minutes: number
}

/**
 * The service could not be reached for too long before that moment: a stage that must close by then is held open,
 * also one that had no time to begin. Domain, section 5: it is not closed by time, and the record says why.
 */
export const noteOutage: Rule<Session, NoteOutage, SessionEvent> = (session, { due, minutes }, { at, procedure }) =>
  pendingMoments(session, procedure)
    .filter((pending) => pending.moment === 'closes' && pending.at <= due)
    .filter(({ stage: id, due: closes }) => {
      return session.plan[id]?.closesMust === true && session.stages[id]?.outage?.closes !== closes
    })
    .map(({ stage, round, due: closes }) => ({ type: 'OutageNoted', v: 1, at, stage, round, closes, minutes }))
