import { signed } from '../../access/signed.js'
import type { Context, Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import type { Place, When } from '../../time/when.js'
import type { Content } from '../../title.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { newRound, roundPlan } from '../new-round.js'
import { anchorsOf, checkPlan, planStage } from '../plan.js'
import { checkNotSitting } from '../plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { isFirm, stageRule, stagesAbout } from '../stage-rules.js'
import { isSame, redrawn } from './firm-up.js'

interface MoveSession {
  readonly opening: When
  readonly place?: Place
  readonly host?: string
  readonly authority: string
  readonly reason: Content
}

/** The session moves, earlier or later: one act with authority and reason, which redraws the plan. */
export const moveSession: Rule<Session, MoveSession, SessionEvent> = (session, command, context) => {
  checkNotSitting(session)
  const { opening, authority, reason } = command
  checkWhen(opening)
  const { place, elsewhere } = whereTo(session, command)
  if (isSame(session, opening, place) && (!elsewhere || elsewhere.host === session.host)) return []
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
  checkPlan(evolve(session, event), context)
  const drawn = redrawn(session, event, context)
  const moved = [event, ...drawn].reduce(evolve, session)
  return [event, ...drawn, ...reopened(moved, context)]
}

/** Another place has a host and a zone of its own: what is not said of it is not known. A new date alone changes neither. */
const whereTo = ({ place: here, bodies, zones }: Session, { place, host }: MoveSession) => {
  if (!place && !host) return { place: here }
  const part = bodies.find(({ id }) => id === host)
  if (host && part?.kind !== 'nationalPart') refuse.hostNotAPart({ host, pointer: '/host' })
  return { place: place ?? {}, elsewhere: { ...(host && { host }), venue: part?.zone ?? zones.seat } }
}

/** Where date or place are open again, firming them up is owed anew: by its own dates, as far as these lie ahead. */
const reopened = (moved: Session, context: Context): readonly SessionEvent[] => {
  if (isFirm(moved)) return []
  return stagesAbout(moved, context.procedure, 'dateAndPlace').flatMap((id) => {
    const stage = moved.stages[id]
    if (!stage || (stage.status !== 'closed' && stage.round === 1)) return []
    const own = planStage(stageRule(context.procedure, id), anchorsOf(moved), context)
    const ahead = (own.closes ?? own.due?.to ?? Infinity) > context.at
    return [newRound(moved, stage, ahead ? { ...own, opens: null } : roundPlan(moved, id, context), context)]
  })
}
