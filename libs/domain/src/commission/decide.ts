import type { Context, Rule } from '../rule.js'
import type { Commission, CommissionCommand, CommissionEvent } from './commission.js'
import { refuse } from './refusals.js'
import { advanceClock } from './rules/advance-clock.js'
import { beginTerm } from './rules/begin-term.js'
import { confirmTerm } from './rules/confirm-term.js'
import { conveneSession } from './rules/convene-session.js'
import { endTerm } from './rules/end-term.js'
import { establishOffice } from './rules/establish-office.js'
import { foundCommission } from './rules/found-commission.js'
import { holdNotices } from './rules/hold-notices.js'
import { importCalendar } from './rules/import-calendar.js'
import { mapClaim } from './rules/map-claim.js'
import { namePerson } from './rules/name-person.js'
import { noteNextSession } from './rules/note-next-session.js'
import { noteSession } from './rules/note-session.js'
import { passTime } from './rules/pass-time.js'
import { proposeEdition } from './rules/propose-edition.js'
import { putEditionInForce } from './rules/put-edition-in-force.js'
import { registerInstruction } from './rules/register-instruction.js'
import { releaseNotices } from './rules/release-notices.js'
import { retitleOffice } from './rules/retitle-office.js'
import { takeOver } from './rules/take-over.js'
import { unmapClaim } from './rules/unmap-claim.js'

type Rules = {
  readonly [T in CommissionCommand['type']]: Rule<Commission, Extract<CommissionCommand, { type: T }>, CommissionEvent>
}
const rules: Rules = {
  FoundCommission: () => refuse.founded(),
  BeginTerm: beginTerm,
  ConfirmTerm: confirmTerm,
  EndTerm: endTerm,
  EstablishOffice: establishOffice,
  RetitleOffice: retitleOffice,
  NamePerson: namePerson,
  MapClaim: mapClaim,
  UnmapClaim: unmapClaim,
  ConveneSession: conveneSession,
  TakeOver: takeOver,
  RegisterInstruction: registerInstruction,
  ProposeEdition: proposeEdition,
  PutEditionInForce: putEditionInForce,
  ImportCalendar: importCalendar,
  AdvanceClock: advanceClock,
  PassTime: passTime,
  HoldNotices: holdNotices,
  ReleaseNotices: releaseNotices,
  NoteSession: noteSession,
  NoteNextSession: noteNextSession,
}

export const decide = (
  commission: Commission | null,
  command: CommissionCommand,
  context: Context,
): readonly CommissionEvent[] => {
  if (commission)
    return (rules[command.type] as Rule<Commission, CommissionCommand, CommissionEvent>)(commission, command, context)
  if (command.type === 'FoundCommission') return foundCommission(command, context)
  return command.type.startsWith('Note') ? [] : refuse.unknown()
}
