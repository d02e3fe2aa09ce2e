import type { Rule } from '../../rule.js'
import { orUnknown } from '../../time/or-unknown.js'
import { dueOf } from '../clauses.js'
import type { Decision, DecisionCommand, DecisionEvent } from '../decision.js'

type NoteFollowUp = Extract<DecisionCommand, { type: 'NoteFollowUp' }>

/** The next session has a date, or another one: what is due by it moves with it. */
export const noteFollowUp: Rule<Decision, NoteFollowUp, DecisionEvent> = (decision, command, context) => {
  const { from, fromVersion, nextOpening, nextVenue, zones, calendar } = command
  if ((decision.noted[from] ?? -1) >= fromVersion) return []
  const noting = { ...context, resolve: orUnknown(context.resolve) }
  const moving = Object.values(decision.clauses).filter(({ dueBy }) => dueBy.kind === 'nextSession')
  const next = { nextOpening, ...(nextVenue && { nextVenue }) }
  const dues = Object.fromEntries(
    moving.map(({ id, dueBy }) => [id, dueOf(dueBy, { zones, calendar, ...next }, noting)]),
  )
  return [{ type: 'FollowUpNoted', v: 1, at: context.at, ...next, dues, told: { from, fromVersion } }]
}
