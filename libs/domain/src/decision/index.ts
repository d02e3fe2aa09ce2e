import type { Aggregate } from '../rule.js'
import { nextReminder } from '../reminders/remind.js'
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

export const decisionAggregate: Aggregate<Decision, DecisionCommand, DecisionEvent> = {
  kind: 'decision',
  shape: 1,
  edition: (decision, command) =>
    decision?.procedure.hash ?? (command?.type === 'NoteAdopted' ? command.procedure.hash : null),
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
