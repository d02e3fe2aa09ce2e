import type { Aggregate } from '../rule.js'
import { nextReminder } from '../reminders/remind.js'
import { isBrought } from '../time/calendars.js'
import { decide } from './decide.js'
import type { Decision, DecisionCommand, DecisionEvent } from './decision.js'
import { duties } from './duties.js'
import { evolve } from './evolve.js'
import { notices } from './notices.js'
import { permit } from './permit.js'
import { rows } from './rows.js'
import { situation } from './situation.js'
import { tells } from './tells.js'
import { upcast } from './upcast.js'

const counted = (one: object | null | undefined): readonly string[] =>
  one && 'calendar' in one && typeof one.calendar === 'string' ? [one.calendar] : []

export const decisionAggregate: Aggregate<Decision, DecisionCommand, DecisionEvent> = {
  kind: 'decision',
  shape: 1,
  edition: (decision, command) =>
    decision?.procedure.hash ?? (command?.type === 'NoteAdopted' ? command.procedure.hash : null),
  calendars: (decision, command) => [...counted(decision), ...counted(command)].filter(isBrought),
  decide,
  evolve,
  upcast,
  permit,
  duties,
  situation,
  tells,
  notices,
  nextAt: (decision) => nextReminder(duties(decision), decision.reminded),
  rows,
}
