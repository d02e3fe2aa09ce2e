import { dueOf } from '../../reminders/due-of.js'
import type { Context } from '../../rule.js'
import { orUnknown } from '../../time/or-unknown.js'
import type { SessionEvent } from '../events.js'
import type { PlanStages, Session } from '../session.js'
import { undecided } from './by-hand.js'
import { anchorsOf } from './plan.js'
import { falls } from './stage-dates.js'
import { stageRule } from '../stages/stage-rules.js'

/**
 * Who asks for no more time than this plan gives for certain has it: nothing is left to decide, and the body is reminded
 * again.
 */
export const lapsedBy = (plan: PlanStages, session: Session, context: Context): readonly SessionEvent[] => {
  const { at, procedure } = context
  const dating = { resolve: orUnknown(context.resolve) }
  const gives = ({ stage, body, until }: Session['askedExtensions'][number]) => {
    const asked = falls(until, 'due', stageRule(procedure, stage), anchorsOf(session), dating)
    return asked !== null && asked.to <= (dueOf(plan[stage], body)?.from ?? -Infinity)
  }
  return undecided(session)
    .filter(gives)
    .map(({ stage, round, body }) => ({ type: 'ExtensionLapsed', v: 1, at, stage, round, body }))
}
