import { signed } from '../../access/signed.js'
import { own } from '../../own.js'
import type { Context, Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import { orUnknown } from '../../time/or-unknown.js'
import { isOf, type OnDay } from '../plan/by-hand.js'
import type { SessionEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { bodiesAsked, checkUntil, extendable } from '../plan/extending.js'
import { isHeld } from '../stages/held.js'
import { courseOf, keeping } from '../plan/keeping.js'
import { anchorsOf, drawPlan } from '../plan/plan.js'
import { falls } from '../plan/stage-dates.js'
import { refuse } from '../refusals.js'
import type { Session, StageState } from '../session.js'
import { stageRule } from '../stages/stage-rules.js'

interface SettleOutage {
  readonly stage: string
  readonly until?: OnDay
  readonly authority: string
  readonly reason: Content
}

/**
 * After an outage before its closing a stage is extended for all whom it asks, or ends when it was to end. Who asked for
 * more than that has it, and goes on asking.
 */
export const settleOutage: Rule<Session, SettleOutage, SessionEvent> = (session, command, context) => {
  const { stage: id, until, authority, reason } = command
  const stage = own(session.stages, id) ?? refuse.stageUnknown({ stage: id, pointer: '/stage' })
  const { outage, round } = stage
  const { article } = stageRule(context.procedure, id)
  if (!outage || !isHeld(session, stage)) return refuse.stageNotHeld({ stage: id, pointer: '/stage', article })
  const { closes, minutes } = outage
  const confirmed = until ? {} : ({ confirmed: true } as const)
  const about = { stage: id, round, closes, minutes, ...confirmed, authority, reason, by: signed(context.actor) }
  const settled: SessionEvent = { type: 'OutageSettled', v: 1, at: context.at, ...about }
  if (!until) return [settled]
  const { events, after } = courseOf(session, [settled, ...extensions(session, stage, until, command, context)])
  const drawn = drawPlan(after, settled.type, context)
  return keeping(session, { events: [...events, drawn], after: evolve(after, drawn) }, context, '/until/on')
}

const extensions = (
  session: Session,
  held: StageState,
  until: OnDay,
  { authority, reason }: SettleOutage,
  context: Context,
): readonly SessionEvent[] => {
  const { at, actor, procedure, idFor } = context
  const { id: stage, round } = held
  const bodies = bodiesAsked(session, held, stageRule(procedure, stage))
  return [...new Set(bodies)].map((body) => {
    extendable(session, stage, body, procedure, '/stage')
    checkUntil(session, stage, body, until, context)
    const id = idFor('extension', stage, round, body, at)
    const more = asksMore(session, held, body, until, context) && { asksMore: true as const }
    const by = signed(actor)
    return { type: 'ExtensionGranted', v: 1, at, id, stage, round, body, until, authority, reason, ...more, by }
  })
}

const asksMore = (session: Session, held: StageState, body: string, until: OnDay, context: Context): boolean => {
  const asked = session.askedExtensions.find((one) => isOf(one, held, body))
  const [rule, dating] = [stageRule(context.procedure, held.id), { resolve: orUnknown(context.resolve) }]
  const end = (day: OnDay) => falls(day, 'due', rule, anchorsOf(session), dating)?.to ?? -Infinity
  return asked !== undefined && end(asked.until) > end(until)
}
