import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import type { Session } from '../session.js'
import { firmingUpAnew, firmingUpStill } from '../stages/new-round.js'
import type { Redated } from '../stages/switching.js'
import { checkCrossings } from './crossing.js'
import { brokenBy, checkMinima, usingDepartures } from './minima.js'

/** What an act that dates a session anew did, and the session after it. */
interface Course {
  readonly events: readonly SessionEvent[]
  readonly after: Session
}
export const courseOf = (session: Session, events: readonly SessionEvent[]): Course => ({
  events,
  after: events.reduce(evolve, session),
})

/** What such an act keeps: dates fixed by hand, then the legal minima. The pointer: what dates. */
export const keeping = (
  session: Session,
  { events, after }: Course,
  context: Context,
  pointer: string,
): readonly SessionEvent[] => {
  checkCrossings(session, after, context, pointer)
  const broken = brokenBy(session, after, context)
  checkMinima(broken, context)
  return usingDepartures(events, broken, after)
}

const followedBy = ({ happened, drawn, redrawn }: Redated, more: readonly SessionEvent[]): Course => ({
  events: [...happened, drawn, ...more],
  after: more.reduce(evolve, redrawn),
})

/** The same of all that follows from it: who firms up date or place owes it anew where its stage is over by its dates. */
export const keepingOn = (session: Session, redated: Redated, context: Context, pointer: string) =>
  keeping(session, followedBy(redated, firmingUpStill(redated.redrawn, context)), context, pointer)

/** The same where date or place are open again by the act: firming them up is owed anew in any case. */
export const keepingAnew = (session: Session, redated: Redated, context: Context, pointer: string) => {
  const [{ type: cause }] = redated.happened
  return keeping(session, followedBy(redated, firmingUpAnew(redated.redrawn, cause, context)), context, pointer)
}
