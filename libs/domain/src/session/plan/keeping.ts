import type { Context } from '../../rule.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import type { Session } from '../session.js'
import { firmingUpStill } from '../stages/new-round.js'
import type { Redated } from '../stages/switching.js'
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

/** The same of all that follows from it: who firms up date or place owes it anew where its stage is over by its dates. */
export const keepingOn = (
  session: Session,
  { happened, after, drawn }: Redated,
  context: Context,
  pointer: string,
): readonly SessionEvent[] => {
  const still = firmingUpStill(evolve(after, drawn), context)
  return keeping(session, [...happened, drawn, ...still], context, pointer)
}
