import type { Procedure, Stage } from '../../procedure/procedure.js'
import { own } from '../../own.js'
import { dueOf } from '../../reminders/due-of.js'
import type { Context } from '../../rule.js'
import type { PersonInOffice } from '../../access/actor.js'
import { askedBy } from '../stages/asked.js'
import type { OnDay } from './by-hand.js'
import { dayAhead } from './day-ahead.js'
import type { Closed } from '../stages/open-to.js'
import { isHeld } from '../stages/held.js'
import { refuse, type Reason } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { isUnasked, stageRule } from '../stages/stage-rules.js'

/** The plenary is moved with the session; what is due of a clause its decision says. */
const notExtended: readonly Stage['kind'][] = ['sit', 'follow']
/** Whom these ask their consultations say. */
const asksByConsultations: readonly Stage['kind'][] = ['consult', 'review']

/** A stage that could still be asked for more time. */
const isExtendable = ({ status }: StageState, { kind }: Stage): boolean =>
  status !== 'closed' && !notExtended.includes(kind)

/** Whom a stage asks, or will ask as things stand. */
export const bodiesAsked = (session: Session, stage: StageState, rule: Stage): readonly string[] => {
  const asked = stage.status === 'open' && !asksByConsultations.includes(rule.kind)
  return (asked ? stage.asked : askedBy(rule, stage.id, session)).map(({ body }) => body)
}

/** A stage that is not over and asks this body, or will. `pointer`: where the body was named. */
export const extendable = (session: Session, id: string, body: string, procedure: Procedure, pointer: string) => {
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const rule = stageRule(procedure, id)
  const { article } = rule
  if (notExtended.includes(rule.kind)) refuse.stageOtherMatter({ stage: id, kind: rule.kind, pointer: '/stage' })
  if (isUnasked(stage.because)) refuse.stageOverByDates({ stage: id, pointer: '/stage', article })
  if (stage.status === 'closed') refuse.stageClosed({ stage: id, pointer: '/stage', article })
  if (!bodiesAsked(session, stage, rule).includes(body)) refuse.bodyNotAsked({ stage: id, body, pointer, article })
  return stage
}

/** Bodies that a stage asks, or will, until a moment that could be another one. */
const extendables = (session: Session, stage: StageState, procedure: Procedure): readonly string[] => {
  const rule = stageRule(procedure, stage.id)
  if (!isExtendable(stage, rule)) return []
  return bodiesAsked(session, stage, rule).filter((body) => dueOf(session.plan[stage.id], body))
}

/** Only a body that some stage asks, or will, can ask for more time. */
export const nothingToExtend = (
  session: Session,
  { body }: PersonInOffice,
  procedure: Procedure,
): Closed | undefined => {
  const stands = Object.values(session.stages).some((stage) => extendables(session, stage, procedure).includes(body))
  return stands ? undefined : { reason: 'notAsked' }
}

/** More time is granted to whom a stage asks, or will; what an outage holds is settled first. */
export const nothingToGrant = (session: Session, procedure: Procedure): Reason | undefined => {
  const stands = Object.values(session.stages).some(
    (stage) => !isHeld(session, stage) && extendables(session, stage, procedure).length > 0,
  )
  return stands ? undefined : 'bodyNotAsked'
}

/** That day lies ahead, is later than what the body has, and what prepares the plenary is done when it opens. */
export const checkUntil = (session: Session, id: string, body: string, until: OnDay, context: Context): void => {
  const { article, due } = stageRule(context.procedure, id)
  const stands = dueOf(session.plan[id], body)
  if (!stands) return refuse.dueUnknown({ stage: id, pointer: '/stage', article })
  const pointer = '/until/on'
  const asked = dayAhead(session, until, { stage: id, moment: 'due', pointer }, context)
  if (asked.to <= stands.to) refuse.extensionNotLater({ stage: id, asked: until, stands: stands.to, pointer, article })
  const opens = due.anchor === 'opening' ? (session.opensAt?.to ?? Infinity) : Infinity
  if (asked.to > opens) refuse.extensionBeyondOpening({ stage: id, asked: until, opens, pointer, article })
}
