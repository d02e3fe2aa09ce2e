import { personOf, signed } from '../../access/signed.js'
import type { Context, Rule } from '../../rule.js'
import { isSame } from '../../same.js'
import { isSameDay, isWithin } from '../../time/span.js'
import { checkWhen } from '../../time/check-when.js'
import type { Place, When } from '../../time/when.js'
import { checkOpening } from '../plan/check-opening.js'
import type { SessionEvent } from '../events.js'
import { keepingOn } from '../plan/keeping.js'
import { notHost } from '../stages/open-to.js'
import { checkPlan } from '../plan/plan.js'
import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { redating } from '../stages/switching.js'

interface FirmUp {
  readonly opening: When
  readonly place?: Place
}

/** The date or place firms up within what was announced; anything else is a move, also that of a postponed session. */
export const firmUp: Rule<Session, FirmUp, SessionEvent> = (session, { opening, place = {} }, context) => {
  checkNotSitting(session)
  if (session.status === 'postponed') refuse.postponed({ pointer: '/opening' })
  checkWhen(opening)
  checkHost(session, context)
  if (!isWithin(opening, session.opening))
    refuse.dateNotNarrower({ announced: session.opening, asked: opening, pointer: '/opening' })
  checkPlace(session, place)
  const where = { ...session.place, ...place }
  if (isAnnounced(session, opening, where)) return []
  const by = signed(context.actor)
  const event: SessionEvent = { type: 'OpeningFirmed', v: 1, at: context.at, opening, place: where, by }
  const redated = redating(session, [event], context)
  const { after, drawn } = redated
  checkPlan(after, drawn, context)
  if (!isSameDay(opening, session.opening)) checkOpening(after, context)
  return keepingOn(session, redated, context, '/opening')
}

const checkHost = (session: Session, { actor, procedure }: Context): void => {
  const person = personOf(actor)
  const closed = notHost(session, person, procedure)
  if (closed) refuse.notHost({ host: session.host, body: person.body, pointer: '/opening', article: closed.article })
}

const announcedOnce = ['country', 'city', 'zone'] as const

/** Venue and room may change on the way; another country, city or, under a firm hour, another zone is another place. */
const checkPlace = ({ place, opening, zones }: Session, asked: Place): void => {
  const announced = opening.kind === 'firm' ? { zone: zones.venue, ...place } : place
  const other = announcedOnce.find((name) => asked[name] && announced[name] && asked[name] !== announced[name])
  if (other) refuse.placeNotNarrower({ announced, asked, pointer: `/place/${other}` })
}

/** Said again, the same date and place change nothing, and nobody is told twice. */
export const isAnnounced = (session: Session, opening: When, place: Place): boolean =>
  isSame(session.opening, opening) && isSame(session.place, place)
