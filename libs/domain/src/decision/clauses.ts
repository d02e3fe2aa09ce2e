import { deadline } from '../reminders/deadline.js'
import type { Deadline } from '../reminders/duty.js'
import type { Context } from '../rule.js'
import type { AssignmentDue } from '../sitting/sitting.js'
import type { Moment } from '../time/moment.js'
import { refuse } from './refusals.js'
import type { Clause, Decision } from './decision.js'
import { own } from '../own.js'

/** Removed from control: nothing is owed on it any more. */
export const isConcluded = ({ conclusion }: Clause): boolean => conclusion?.control === 'remove'

/** A clause under control. */
export const clauseOf = (decision: Decision, id: string): Clause => {
  const clause = own(decision.clauses, id) ?? refuse.clauseUnknown({ clause: id, pointer: '/clause' })
  if (isConcluded(clause)) refuse.clauseConcluded({ clause: id })
  return clause
}

type Place = Pick<Decision, 'zones' | 'calendar' | 'nextOpening' | 'nextVenue'>
const endOfDay: Moment = { anchor: 'opening', offset: 0, unit: 'd', time: '17:00', mark: 'A' }
const nextPlenary: Moment = { anchor: 'nextOpening', offset: 0, unit: 'h', mark: 'A' }

/**
 * When reports on an assignment are due: on its day at 17:00, when the next plenary opens, or never. By
 * which article, and by which reminder procedure, the stage of follow-up says.
 */
export const dueOf = (
  due: AssignmentDue,
  { zones: here, calendar, nextOpening, nextVenue }: Place,
  context: Context,
): Deadline | null => {
  const zones = { ...here, ...(nextVenue && { nextVenue }) }
  const followUp = context.procedure.stages.find(({ matter }) => matter === 'clauses') ?? {}
  switch (due.kind) {
    case 'permanent':
      return null
    case 'date': {
      const anchors = { opening: { kind: 'day', on: due.on }, zones, calendar } as const
      return deadline(endOfDay, anchors, context, followUp)
    }
    case 'nextSession': {
      if (!nextOpening) return null
      return deadline(nextPlenary, { nextOpening, zones, calendar }, context, followUp)
    }
  }
}
