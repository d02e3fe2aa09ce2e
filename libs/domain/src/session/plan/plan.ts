import type { Stage } from '../../procedure/procedure.js'
import { pointing, Refusal } from '../../refusal.js'
import { isSame } from '../../same.js'
import { remindedOf } from '../../reminders/past-due.js'
import type { Context } from '../../rule.js'
import type { Anchors, Moment } from '../../time/moment.js'
import { orUnknown } from '../../time/or-unknown.js'
import { checkStillToCome } from '../../time/still-to-come.js'
import { evolve } from '../evolve.js'
import { minimaOf } from './minima.js'
import type { DrawnBy, Founding, PlanStages, Session, StagePlan } from '../session.js'
import type { SessionEvent } from '../events.js'
import { byHandOf, dated, datingOf, extended, nothingByHand, type ByHand, type Dating } from './stage-dates.js'
import { stageRule } from '../stages/stage-rules.js'
import { tableNames, tablesOf } from './tables-of.js'

/** What is known of the anchors when a session is convened. */
export const foundingAnchors = (founding: Founding): Anchors => {
  const { opening, place, convenedAt, zones, calendar, previous } = founding
  return {
    opening,
    convening: convenedAt,
    zones: { seat: zones.seat, venue: place.zone ?? zones.venue },
    calendar,
    calendars: tablesOf(founding),
    ...(previous?.closedAt !== undefined && { previousClosing: previous.closedAt }),
  }
}

/** What the anchors of this session are known to be. */
export const anchorsOf = (session: Session): Anchors => {
  const { successor, closedAt, stages } = session
  const founded = foundingAnchors(session)
  return {
    ...founded,
    ...(successor && { nextOpening: successor.opening }),
    ...(successor?.venue && { zones: { ...founded.zones, nextVenue: successor.venue } }),
    ...(closedAt !== undefined && { closing: closedAt }),
    stages: Object.fromEntries(
      Object.values(stages).flatMap(({ id, closedAt }) => (closedAt === undefined ? [] : [[id, closedAt]])),
    ),
  }
}

/**
 * The dates of a stage where nobody may be refused: a moment that no calendar can date stays without a date, the plan
 * says why, and time does not end the stage.
 */
export const planStage = (
  stage: Stage,
  anchors: Anchors,
  dating: Dating,
  due: Moment = stage.due,
  byHand: ByHand = nothingByHand,
): StagePlan => {
  try {
    return dated(stage, anchors, dating, due, byHand)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const plan = dated(stage, anchors, datingWhatIsKnown(dating), due, byHand)
    return { ...plan, closes: null, undatable: error.code }
  }
}

const datingWhatIsKnown = (dating: Dating): Dating => ({ ...dating, resolve: orUnknown(dating.resolve) })

const where = (code: string) => ({ pointer: code === 'zone.unknown' ? '/place/zone' : '/opening' })

/**
 * Who announces an opening learns here that it is past, or that a stage cannot be dated by it: afterwards nobody can be
 * told. Refusals: `date.past`, `zone.unknown`, `calendar.missing`, `calendar.missingYear`.
 */
export const checkDatable = (stages: readonly Stage[], anchors: Anchors, context: Context): void => {
  checkOpening(anchors, context)
  for (const stage of stages) checkStage(stage, anchors, context)
}
const checkOpening = (anchors: Anchors, context: Context): void =>
  pointing(() => checkStillToCome(anchors, context), where)
const checkStage = (stage: Stage, anchors: Anchors, context: Context, byHand = nothingByHand, at = where): void => {
  pointing(
    () => dated(stage, anchors, context, stage.due, byHand),
    (code) => ({ ...at(code), stage: stage.id }),
    stage.article,
  )
}

export type PlanDrawn = Extract<SessionEvent, { type: 'PlanDrawn' }>

/** The plan anew: an act that moves an anchor draws it in its own event. Stages that are over keep their dates. */
export const drawPlan = (session: Session, cause: string, context: Context): PlanDrawn => {
  const anchors = anchorsOf(session)
  const dating = datingOf(session, context)
  const stages: PlanStages = Object.fromEntries(
    Object.values(session.stages).map(({ id, status }) => {
      const plan = keepOrPlan(session, id, anchors, dating)
      return [id, status === 'open' ? remindedOf(plan, session.plan[id], context.at) : plan]
    }),
  )
  const opens = orUnknown(context.resolve)({ anchor: 'opening', offset: 0, unit: 'd', mark: 'V' }, anchors)
  const opening = opens && { from: opens.from, to: opens.to }
  return { type: 'PlanDrawn', v: 1, at: context.at, cause, opening, stages, ...drawnBy(session, context) }
}
/** The plan as it stands after this event, and the event that says so. */
export const redrawn = (session: Session, event: SessionEvent, context: Context): readonly SessionEvent[] => [
  drawPlan(evolve(session, event), event.type, context),
]
/** The tables that a plan rests on, as they are kept. */
export const drawnBy = (session: Session, { calendars, procedure }: Context): DrawnBy => {
  const pinned = tableNames(session, procedure).flatMap((name) => {
    const found = calendars.find(name)
    return found ? [{ name, hash: found.hash }] : []
  })
  return { calendars: pinned, tzdata: calendars.tzdata }
}
const keepOrPlan = (session: Session, id: string, anchors: Anchors, dating: Dating): StagePlan => {
  const rule = stageRule(dating.procedure, id)
  const byHand = byHandOf(session, id)
  const kept = keptPlan(session, id)
  if (!kept) return planStage(rule, anchors, dating, rule.due, byHand)
  const { must: _, ...dates } = kept
  const round = session.stages[id]?.status === 'closed' ? dates : extendedRound(dates, rule, anchors, dating, byHand)
  return { ...round, ...minimaOf(rule, anchors, dating.resolve) }
}
/** The dates of a stage that is over stay, and those that a round has of its own. */
const keptPlan = (session: Session, id: string): StagePlan | undefined => {
  const state = session.stages[id]
  return state?.status === 'closed' || state?.ownDates ? session.plan[id] : undefined
}
/** A round keeps its dates, and what was extended in it; nobody may be refused here. */
const extendedRound = (kept: StagePlan, rule: Stage, anchors: Anchors, dating: Dating, { extensions }: ByHand) =>
  extended(kept, rule, anchors, datingWhatIsKnown(dating), extensions)

/**
 * The same for a session as it would stand, of which the plan was drawn: what keeps its dates needs none, and an opening
 * that has come and is not given another hour stands.
 */
export const checkPlan = (session: Session, drawn: PlanDrawn, context: Context): void => {
  if (!drawn.opening || !isSame(drawn.opening, session.opensAt)) checkOpening(anchorsOf(session), context)
  checkDates(session, drawn, context)
}
/** The same where no opening is announced: one that has come stands. The pointer: what in the act dates otherwise. */
export const checkDates = (session: Session, { stages }: PlanDrawn, context: Context, pointer?: string): void => {
  const at = pointer === undefined ? where : () => ({ pointer })
  const anchors = anchorsOf(session)
  for (const id of Object.keys(session.stages))
    if (stages[id]?.undatable !== undefined && !keptPlan(session, id))
      checkStage(stageRule(context.procedure, id), anchors, context, byHandOf(session, id), at)
}
