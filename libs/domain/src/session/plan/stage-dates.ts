import { usualTimes } from '../../procedure/clock-times.js'
import type { Stage } from '../../procedure/procedure.js'
import { deadline } from '../../reminders/deadline.js'
import type { Deadline } from '../../reminders/duty.js'
import type { Holidays } from '../../reminders/pauses.js'
import type { Context } from '../../rule.js'
import { listedDays } from '../../time/calendar.js'
import type { Anchors, Moment, Resolved } from '../../time/moment.js'
import { onDay } from '../../time/on-day.js'
import type { Instant } from '../../time/when.js'
import type { Extension, FixedDate, OnDay, StageMoment } from './by-hand.js'
import { minimaOf } from './minima.js'
import type { Session, StagePlan } from '../session.js'

export interface Dating extends Pick<Context, 'resolve' | 'procedure'> {
  readonly holidays?: Holidays
}

/** How a session is dated: a body keeps the holidays of its calendar, as far as there is a table of it. */
export const datingOf = ({ bodies }: Session, { resolve, procedure, calendars }: Context): Dating => {
  const holidays = bodies.flatMap(({ id, calendar }) => {
    const found = calendar === undefined ? undefined : calendars.find(calendar)
    return found ? [[id, listedDays(found.table)] as const] : []
  })
  return { resolve, procedure, holidays: new Map(holidays) }
}
const datingOfOne = (dating: Dating, body: string): Dating => {
  const days = dating.holidays?.get(body)
  return { ...dating, holidays: new Map(days && [[body, days]]) }
}

/** What persons said of the dates of one stage, in the round that is dated. */
export interface ByHand {
  readonly fixed: readonly FixedDate[]
  readonly extensions: readonly Extension[]
}
export const nothingByHand: ByHand = { fixed: [], extensions: [] }

/** No date is fixed in a round with dates of its own: they are counted from the act that sent the stage back. */
export const byHandOf = ({ stages, fixed, extensions }: Session, id: string): ByHand => {
  const { round, ownDates } = stages[id] ?? { round: 1 }
  return {
    fixed: ownDates ? [] : fixed.filter(({ stage }) => stage === id),
    extensions: extensions.filter((one) => one.stage === id && one.round === round),
  }
}

/** When a day named by a person falls, whatever its calendar knows; without an hour, at the usual one of its moment. */
export const falls = (
  { on, time }: OnDay,
  moment: StageMoment,
  rule: Partial<Pick<Stage, StageMoment>>,
  anchors: Anchors,
  { resolve }: Pick<Dating, 'resolve'>,
) => onDay({ on, time: time ?? usualTimes[moment] }, rule[moment] ?? {}, anchors, resolve)

/** Dates of one stage: it opens by the earlier end of a range, time closes it by the later. */
export const dated = (stage: Stage, anchors: Anchors, dating: Dating, due: Moment, byHand: ByHand): StagePlan => {
  const fixedAt = new Map(byHand.fixed.map((date) => [date.moment, falls(date, date.moment, stage, anchors, dating)]))
  const at = (key: StageMoment, moment: Moment | undefined): Resolved | null =>
    fixedAt.get(key) ?? (moment ? dating.resolve(moment, anchors) : null)
  const opens = at('opens', stage.opens)
  const end = deadline(due, anchors, dating, stage, at('due', due))
  const last = at('latest', stage.latest)
  const plan: StagePlan = {
    opens,
    ...(stage.opens && !opens && { opensUnknown: true as const }),
    due: end,
    ...(fixedAt.size > 0 && { fixed: [...fixedAt.keys()] }),
    ...closing(stage, due, last?.to, end?.to),
  }
  return { ...extended(plan, stage, anchors, dating, byHand.extensions), ...minimaOf(stage, anchors, dating.resolve) }
}
const closing = ({ missed, latest }: Stage, due: Moment, last: Instant | undefined, end: Instant | undefined) => {
  if (missed.then === 'wait') return { closes: null, ...(last !== undefined && { latest: last }) }
  const at = last ?? end
  if (at === undefined) return { closes: null }
  return { closes: at, ...((latest ?? due).must && { closesMust: true as const }) }
}

/**
 * A body's own due moment is the later of the stage's and its extension; time does not close a stage before it. While
 * the due moment of the stage is not known, as after a postponement, an extension waits with it.
 */
export const extended = (
  plan: StagePlan,
  stage: Stage,
  anchors: Anchors,
  dating: Dating,
  extensions: readonly Extension[],
): StagePlan => {
  const later = extensions.flatMap(({ body, until }): readonly (readonly [string, Deadline])[] => {
    const own = deadline(
      stage.due,
      anchors,
      datingOfOne(dating, body),
      stage,
      falls(until, 'due', stage, anchors, dating),
    )
    return own && own.to > (plan.due?.to ?? -Infinity) ? [[body, own]] : []
  })
  if (later.length === 0) return plan
  const last = Math.max(...later.map(([, { to }]) => to))
  return {
    ...plan,
    ...(plan.due && { extended: Object.fromEntries([...later].sort(([, a], [, b]) => a.to - b.to)) }),
    closes: plan.closes === null ? null : Math.max(plan.closes, last),
  }
}
