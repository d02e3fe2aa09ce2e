import { personOf, signed } from '../../access/signed.js'
import type { Context, Rule } from '../../rule.js'
import { daysOf } from '../../time/span.js'
import { checkWhen } from '../../time/check-when.js'
import type { Place, When } from '../../time/when.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { notHost } from '../open-to.js'
import { checkPlan, drawPlan } from '../plan.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

interface FirmUp {
  readonly opening: When
  readonly place?: Place
}

/** The date or place firms up within what was announced; anything else is a move. */
export const firmUp: Rule<Session, FirmUp, SessionEvent> = (session, { opening, place }, context) => {
  if (session.sitting) refuse.sittingOpened()
  checkWhen(opening)
  checkHost(session, context)
  const announced = daysOf(session.opening)
  const firmed = daysOf(opening)
  const within = !announced || (firmed && firmed.from >= announced.from && firmed.to <= announced.to)
  if (!within) refuse.dateNotNarrower({ announced: session.opening, asked: opening, pointer: '/opening' })
  const where = { ...session.place, ...place }
  if (isSame(session, opening, where)) return []
  const by = signed(context.actor)
  const event: SessionEvent = { type: 'OpeningFirmed', v: 1, at: context.at, opening, place: where, by }
  checkPlan(evolve(session, event), context)
  return [event, ...redrawn(session, event, context)]
}

const checkHost = (session: Session, { actor, procedure }: Context): void => {
  const closed = notHost(session, personOf(actor), procedure)
  if (closed) refuse.notHost({ host: session.host, body: personOf(actor).body, article: closed.article })
}

/** Said again, the same date and place change nothing, and nobody is told twice. */
export const isSame = (session: Session, opening: When, place: Place): boolean =>
  JSON.stringify([session.opening, session.place]) === JSON.stringify([opening, place])

/** The plan as it stands after this event, and the event that says so. */
export const redrawn = (session: Session, event: SessionEvent, context: Context): readonly SessionEvent[] => [
  drawPlan(evolve(session, event), event.type, context),
]
