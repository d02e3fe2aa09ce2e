import type { Context } from '../rule.js'
import type { Decision, DecisionCommand, DecisionEvent } from './decision.js'
import { refuse } from './refusals.js'
import { closeDecision } from './rules/close-decision.js'
import { concludeClause } from './rules/conclude-clause.js'
import { noteAdopted } from './rules/note-adopted.js'
import { noteCarriedOver } from './rules/note-carried-over.js'
import { noteFollowUp } from './rules/note-follow-up.js'
import { passTime } from './rules/pass-time.js'
import { reportImplementation } from './rules/report-implementation.js'

export const decide = (
  decision: Decision | null,
  command: DecisionCommand,
  context: Context,
): readonly DecisionEvent[] => {
  if (command.type === 'NoteAdopted') return noteAdopted(decision, command, context)
  // What follows up a decision may be told before the decision itself; it is told again when that is known.
  if (!decision) return command.type.startsWith('Note') ? [] : refuse.unknown()
  switch (command.type) {
    case 'ReportImplementation':
      return reportImplementation(decision, command, context)
    case 'ConcludeClause':
      return concludeClause(decision, command, context)
    case 'CloseDecision':
      return closeDecision(decision, command, context)
    case 'NoteFollowUp':
      return noteFollowUp(decision, command, context)
    case 'NoteCarriedOver':
      return noteCarriedOver(decision, command, context)
    case 'PassTime':
      return passTime(decision, command, context)
  }
}
