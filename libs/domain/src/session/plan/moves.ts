import { isSame } from '../../same.js'
import { endsOf } from '../../time/span.js'
import type { Span } from '../../time/when.js'
import type { DrawnBy, PlanStages, Session, StagePlan } from '../session.js'

/** A date of a stage that another plan sets otherwise; `null`: none is known. */
export interface Move {
  readonly stage: string
  readonly moment: 'opens' | 'due' | 'closes'
  readonly was: Span | null
  readonly is: Span | null
}

const spanOf = (plan: StagePlan | undefined, moment: Move['moment']): Span | null => {
  if (moment === 'closes') return typeof plan?.closes === 'number' ? { from: plan.closes, to: plan.closes } : null
  return endsOf(plan?.[moment])
}

/** Which dates of a stage move where a plan takes the place of another. */
export const movesOf = (stage: string, before: StagePlan | undefined, after: StagePlan | undefined): readonly Move[] =>
  (['opens', 'due', 'closes'] as const).flatMap((moment) => {
    const [was, is] = [spanOf(before, moment), spanOf(after, moment)]
    return isSame(was, is) ? [] : [{ stage, moment, was, is }]
  })

/** The same of all stages. */
export const movesBetween = (before: PlanStages, after: PlanStages): readonly Move[] =>
  Object.keys(after).flatMap((stage) => movesOf(stage, before[stage], after[stage]))

/** What a plan was drawn by that another one is not: tables by name, and the edition of the time-zone tables. */
export const drawnOtherwise = ({ drawnBy }: Session, now: DrawnBy): readonly string[] => {
  const known = new Set(drawnBy?.calendars.map(({ name, hash }) => `${name} ${hash}`))
  const tables = now.calendars.filter(({ name, hash }) => !known.has(`${name} ${hash}`)).map(({ name }) => name)
  return [
    ...tables.map((name) => `calendar ${name}`),
    ...(drawnBy?.tzdata === now.tzdata ? [] : [`tzdata ${now.tzdata}`]),
  ]
}
