import type { Context, Rule } from '../rule.js'
import { refuse } from './refusals.js'
import { adoptAgenda } from './rules/adopt-agenda.js'
import { closeSitting } from './rules/close-sitting.js'
import { disposeOfItem } from './rules/dispose-of-item.js'
import { fixNextSession } from './rules/fix-next-session.js'
import { noteSummoned } from './rules/note-summoned.js'
import { noteWithdrawn } from './rules/note-withdrawn.js'
import { openSitting } from './rules/open-sitting.js'
import { recordAttendance } from './rules/record-attendance.js'
import { recordDecision } from './rules/record-decision.js'
import { recordPosition } from './rules/record-position.js'
import type { Sitting, SittingAct, SittingCommand, SittingEvent } from './sitting.js'

type Rules = { readonly [T in SittingAct['type']]: Rule<Sitting, Extract<SittingAct, { type: T }>, SittingEvent> }
const rules: Rules = {
  OpenSitting: openSitting,
  RecordAttendance: recordAttendance,
  AdoptAgenda: adoptAgenda,
  RecordPosition: recordPosition,
  RecordDecision: recordDecision,
  DisposeOfItem: disposeOfItem,
  FixNextSession: fixNextSession,
  CloseSitting: closeSitting,
}

export const decide = (sitting: Sitting | null, command: SittingCommand, context: Context): readonly SittingEvent[] => {
  if (command.type === 'NoteSummoned') return noteSummoned(sitting, command, context)
  if (command.type === 'NoteWithdrawn') return sitting ? noteWithdrawn(sitting, command, context) : []
  if (!sitting) return refuse.unknown()
  return (rules[command.type] as Rule<Sitting, SittingAct, SittingEvent>)(sitting, command, context)
}
