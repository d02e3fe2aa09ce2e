import type { Signature } from '../../access/actor.js'
import { own } from '../../own.js'
import type { Moment } from '../../time/moment.js'
import type { Procedure, Stage } from '../../procedure/procedure.js'
import type { Context } from '../../rule.js'
import type { Clock, Day, Instant } from '../../time/when.js'
import type { FixedDate, StageMoment } from './by-hand.js'
import { codeOf, refuse, type Reason } from '../refusals.js'
import type { Session } from '../session.js'
import { predecessors, stageRule } from '../stages/stage-rules.js'

type Fixed = Pick<FixedDate, 'stage' | 'moment'>

/** Why a moment of a stage cannot stand there, and what stands against it. */
interface OutOfOrder {
  readonly reason: Reason
  readonly details: { readonly other?: string; readonly [at: string]: unknown }
}

/**
 * What a moment at that instant crosses: the rules that have none such, and by the plan the order of its stage, the
 * stages that come before and after it, the opening that it prepares.
 */
export const crossedBy = (
  session: Session,
  { stage: id, moment }: Fixed,
  at: Instant,
  procedure: Procedure,
): OutOfOrder | undefined =>
  lacking(stageRule(procedure, id), moment) ??
  outOfOwnOrder(session, id) ??
  outOfPlace(session, { stage: id, moment }, at, procedure)

/** By the rules that a session goes over to the stage may have no such moment. */
const lacking = (rule: Stage, moment: StageMoment): OutOfOrder | undefined =>
  rule[moment] ? undefined : { reason: 'stageNoSuchMoment', details: {} }

const outOfOwnOrder = ({ plan, stages }: Session, id: string): OutOfOrder | undefined => {
  const { opens, due, closes } = plan[id] ?? { opens: null, due: null, closes: null }
  const waits = stages[id]?.status === 'waiting'
  if (waits && opens && due && due.to < opens.from)
    return { reason: 'dateDueBeforeItOpens', details: { opens: opens.from, due: due.to } }
  if (closes !== null && due && closes < due.to)
    return { reason: 'dateLatestBeforeDue', details: { due: due.to, latest: closes } }
  return undefined
}

const outOfPlace = (session: Session, { stage: id, moment }: Fixed, at: Instant, procedure: Procedure) => {
  const all = Object.keys(session.stages).filter((other) => session.stages[other]?.status !== 'closed')
  const crossed = (reason: Reason, other: string | undefined): OutOfOrder | undefined =>
    other === undefined ? undefined : { reason, details: { other, closes: endOf(session, other) } }
  const first = predecessors(procedure, id, all).find((other) => (endOf(session, other) ?? -Infinity) > at)
  const next = all.find((other) => {
    return predecessors(procedure, other, [id]).length > 0 && (endOf(session, other) ?? Infinity) < at
  })
  const opens = prepares(stageRule(procedure, id)[moment]) ? session.opensAt?.to : undefined
  return (
    crossed('dateBeforeStage', first) ??
    crossed('dateAfterStage', moment === 'opens' ? undefined : next) ??
    (opens !== undefined && at > opens ? { reason: 'dateBeyondOpening' as const, details: { opens } } : undefined)
  )
}

/** What the rules count back from the opening is done when it comes. */
export const prepares = (moment: Moment | undefined): boolean => moment?.anchor === 'opening' && moment.offset <= 0

/** When a stage is over by the plan. */
const endOf = ({ plan }: Session, id: string): Instant | null => plan[id]?.closes ?? plan[id]?.due?.to ?? null

/** A date fixed by hand that the plan crosses: `because`, the code by which fixing it there would be refused. */
export interface Crossing extends Fixed {
  readonly on: Day
  readonly time?: Clock
  readonly by: Signature
  readonly because: string
  /** The stage that it crosses. */
  readonly other?: string
}

/** Those of a session as it stands; one that has passed is crossed no more, and a stage that is over has none. */
const crossings = (session: Session, procedure: Procedure, now: Instant): readonly Crossing[] =>
  session.fixed.flatMap(({ stage: id, moment, on, time, by }): readonly Crossing[] => {
    const [stage, { opens, due, closes }] = [own(session.stages, id), session.plan[id] ?? nowhere]
    const at = { opens: opens?.to, due: due?.to, latest: closes }[moment]
    if (typeof at !== 'number' || !stage || stage.status === 'closed' || stage.ownDates) return []
    if (at <= now && hasBegunBy(stage.status, moment)) return []
    const found = crossedBy(session, { stage: id, moment }, at, procedure)
    if (!found) return []
    const { other } = found.details
    const date = { stage: id, moment, on, ...(time !== undefined && { time }), by }
    return [{ ...date, because: codeOf(found.reason), ...(other !== undefined && { other }) }]
  })
const nowhere = { opens: null, due: null, closes: null }
/** A due moment that has passed before its stage begins would end it unasked: that is still crossed. */
const hasBegunBy = (status: 'waiting' | 'open', moment: StageMoment): boolean => status === 'open' || moment === 'opens'

/** The dates fixed by hand that an act crosses, and that were not crossed so by the same rules before. */
export const newlyCrossed = (
  before: Session,
  after: Session,
  procedure: Procedure,
  now: Instant,
  was: Procedure = procedure,
): readonly Crossing[] => {
  const already = was === procedure ? crossings(before, procedure, now) : []
  const isKnown = (one: Crossing) =>
    already.some(
      ({ stage, moment, because }) => stage === one.stage && moment === one.moment && because === one.because,
    )
  return crossings(after, procedure, now).filter((one) => !isKnown(one))
}

/**
 * An act that draws the plan anew crosses no date that is fixed by hand: it is released or fixed anew first; an act that
 * is only tried tells which it would cross. Refusal: `date.fixedCrosses` with the list. The pointer: what in the act
 * dates.
 */
export const checkCrossings = (
  before: Session,
  after: Session,
  { procedure, pinned, at, trying }: Context,
  pointer: string,
): void => {
  const crossed = newlyCrossed(before, after, procedure, at, pinned ?? procedure)
  const [first] = crossed
  if (!first || trying) return
  const { stage, moment } = first
  refuse.dateFixedCrosses({
    ...{ stage, moment, crossings: crossed, pointer },
    article: stageRule(procedure, stage).article,
  })
}
