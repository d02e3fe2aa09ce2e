import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Place, When } from '../../time/when.js'
import type { Content } from '../../title.js'
import { checkOpening } from '../plan/check-opening.js'
import type { SessionEvent } from '../events.js'
import { keepingAnew } from '../plan/keeping.js'
import { checkPlan } from '../plan/plan.js'
import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { summonsWithdrawn } from '../stages/summons.js'
import { redating } from '../stages/switching.js'
import { isAnnounced } from './firm-up.js'

interface MoveSession {
  readonly opening: When
  readonly place?: Place
  readonly host?: string
  readonly authority: string
  readonly reason: Content
}

/**
 * The session moves, earlier or later, or has a date again: one act with authority and reason, which redraws the plan. A
 * plenary summoned to the old date is summoned anew.
 */
export const moveSession: Rule<Session, MoveSession, SessionEvent> = (session, command, context) => {
  checkNotSitting(session)
  const { opening, authority, reason } = command
  checkWhen(opening)
  if (opening.kind === 'unknown' && session.opening.kind !== 'unknown') refuse.dateNeeded({ pointer: '/opening' })
  const { place, elsewhere } = whereTo(session, command)
  if (isAnnounced(session, opening, place) && (!elsewhere || elsewhere.host === session.host)) return []
  const event: SessionEvent = {
    type: 'SessionMoved',
    v: 1,
    at: context.at,
    opening,
    place,
    ...(elsewhere && { elsewhere }),
    was: session.opening,
    authority,
    reason,
    by: signed(context.actor),
  }
  const redated = redating(session, [event, ...summonsWithdrawn(session, context)], context)
  const { after, drawn } = redated
  checkPlan(after, drawn, context)
  checkOpening(after, context)
  return keepingAnew(session, redated, context, '/opening')
}

/** Another place has a host and a zone of its own: what is not said of it is not known. A new date alone changes neither. */
const whereTo = ({ place: here, bodies, zones }: Session, { place, host }: MoveSession) => {
  if (!place && !host) return { place: here }
  const part = bodies.find(({ id }) => id === host)
  if (host && part?.kind !== 'nationalPart') refuse.hostNotAPart({ host, pointer: '/host' })
  return { place: place ?? {}, elsewhere: { ...(host && { host }), venue: part?.zone ?? zones.seat } }
}
