import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import type { Session } from '../session.js'
import { checkCrossings } from './crossing.js'
import { brokenBy, checkMinima, usingDepartures } from './minima.js'

/** What an act that dates a session anew keeps: dates fixed by hand, then the legal minima. The pointer: what dates. */
export const keeping = (
  session: Session,
  events: readonly SessionEvent[],
  context: Context,
  pointer: string,
): readonly SessionEvent[] => {
  const after = events.reduce(evolve, session)
  checkCrossings(session, after, context, pointer)
  const broken = brokenBy(session, after, context)
  checkMinima(broken, context)
  return usingDepartures(events, broken, after)
}
