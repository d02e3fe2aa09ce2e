import { deadline } from '../reminders/deadline.js'
import type { Stage } from '../procedure/procedure.js'
import type { Context } from '../rule.js'
import type { Anchors, Moment } from '../time/moment.js'
import type { Instant } from '../time/when.js'
import type { PlanStages, Session, StagePlan } from './session.js'
import type { SessionEvent } from './events.js'
import { stageRule } from './stage-rules.js'

/** What the anchors of this session are known to be. */
export const anchorsOf = (session: Session): Anchors => ({
  opening: session.opening,
  convening: session.convenedAt,
  zones: {
    seat: session.zones.seat,
    venue: session.place.zone ?? session.zones.venue,
    ...(session.successor?.venue && { nextVenue: session.successor.venue }),
  },
  calendar: session.calendar,
  ...(session.successor && { nextOpening: session.successor.opening }),
  ...(session.closedAt !== undefined && { closing: session.closedAt }),
  ...(session.previous?.closedAt !== undefined && { previousClosing: session.previous.closedAt }),
  stages: Object.fromEntries(
    Object.values(session.stages).flatMap(({ id, closedAt }) => (closedAt === undefined ? [] : [[id, closedAt]])),
  ),
})

/** Dates of one stage: it opens by the earlier end of a range, time closes it by the later. */
export const planStage = (stage: Stage, anchors: Anchors, context: Context, due: Moment = stage.due): StagePlan => {
  const opens = stage.opens ? context.resolve(stage.opens, anchors) : null
  const last = stage.latest ? context.resolve(stage.latest, anchors) : null
  const falls = deadline(due, anchors, context, stage)
  return {
    opens,
    ...(stage.opens && !opens && { opensUnknown: true as const }),
    due: falls,
    closes: stage.missed.then === 'close' ? closesAt(last?.to, falls?.to) : null,
  }
}
const closesAt = (latest: Instant | undefined, due: Instant | undefined): Instant | null => latest ?? due ?? null

/** The plan anew: an act that moves an anchor draws it in its own event. Stages that are over keep their dates. */
export const drawPlan = (session: Session, cause: string, context: Context): SessionEvent => {
  const anchors = anchorsOf(session)
  const stages: PlanStages = Object.fromEntries(
    Object.keys(session.stages).map((id) => [id, keepOrPlan(session, id, anchors, context)]),
  )
  const opens = context.resolve({ anchor: 'opening', offset: 0, unit: 'd', mark: 'V' }, anchors)
  const opening = opens && { from: opens.from, to: opens.to }
  return { type: 'PlanDrawn', v: 1, at: context.at, cause, opening, stages }
}
const keepOrPlan = (session: Session, id: string, anchors: Anchors, context: Context): StagePlan => {
  const state = session.stages[id]
  const planned = session.plan[id]
  const keeps = planned && (state?.status === 'closed' || (state?.round ?? 1) > 1)
  return keeps ? planned : planStage(stageRule(context.procedure, id), anchors, context)
}
