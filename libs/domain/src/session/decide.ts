import type { Context, Rule } from '../rule.js'
import type { SessionCommand } from './commands.js'
import type { SessionEvent } from './events.js'
import { refuse } from './refusals.js'
import { acceptProposal } from './rules/accept-proposal.js'
import { adoptProcedure } from './rules/adopt-procedure.js'
import { answerCall } from './rules/answer-call.js'
import { askExtension } from './rules/ask-extension.js'
import { approve } from './rules/approve.js'
import { approveAgenda } from './rules/approve-agenda.js'
import { cancelSession } from './rules/cancel-session.js'
import { changeMode } from './rules/change-mode.js'
import { clearAgenda } from './rules/clear-agenda.js'
import { closeStage } from './rules/close-stage.js'
import { composeEdition } from './rules/compose-edition.js'
import { copySession } from './rules/copy-session.js'
import { declineExtension } from './rules/decline-extension.js'
import { dispatch } from './rules/dispatch.js'
import { firmUp } from './rules/firm-up.js'
import { fixDate } from './rules/fix-date.js'
import { grantExtension } from './rules/grant-extension.js'
import { grantWaiver } from './rules/grant-waiver.js'
import { includeItem } from './rules/include-item.js'
import { moveSession } from './rules/move-session.js'
import { noteCalendars } from './rules/note-calendars.js'
import { noteCarriedOver } from './rules/note-carried-over.js'
import { noteConsultation } from './rules/note-consultation.js'
import { noteConvened } from './rules/note-convened.js'
import { noteDecision } from './rules/note-decision.js'
import { noteDocument } from './rules/note-document.js'
import { noteProcedures } from './rules/note-procedures.js'
import { noteSitting } from './rules/note-sitting.js'
import { noteSources } from './rules/note-sources.js'
import { noteSuccessor } from './rules/note-successor.js'
import { noteOutage } from './rules/note-outage.js'
import { openStage } from './rules/open-stage.js'
import { passTime } from './rules/pass-time.js'
import { postponeSession } from './rules/postpone-session.js'
import { releaseDate } from './rules/release-date.js'
import { redrawPlan } from './rules/redraw-plan.js'
import { retitleItem } from './rules/retitle-item.js'
import { returnProposal } from './rules/return-proposal.js'
import { sendBack } from './rules/send-back.js'
import { settleOutage } from './rules/settle-outage.js'
import { sign } from './rules/sign.js'
import { startRound } from './rules/start-round.js'
import { submitProposal } from './rules/submit-proposal.js'
import { withdrawItem } from './rules/withdraw-item.js'
import type { Session } from './session.js'

type Rules = {
  readonly [T in SessionCommand['type']]: Rule<Session, Extract<SessionCommand, { type: T }>, SessionEvent>
}

const rules: Rules = {
  FirmUp: firmUp,
  MoveSession: moveSession,
  PostponeSession: postponeSession,
  CancelSession: cancelSession,
  AskExtension: askExtension,
  GrantExtension: grantExtension,
  DeclineExtension: declineExtension,
  FixDate: fixDate,
  ReleaseDate: releaseDate,
  GrantWaiver: grantWaiver,
  AdoptProcedure: adoptProcedure,
  RedrawPlan: redrawPlan,
  SubmitProposal: submitProposal,
  AcceptProposal: acceptProposal,
  ReturnProposal: returnProposal,
  IncludeItem: includeItem,
  WithdrawItem: withdrawItem,
  RetitleItem: retitleItem,
  AnswerCall: answerCall,
  ComposeEdition: composeEdition,
  ClearAgenda: clearAgenda,
  ApproveAgenda: approveAgenda,
  Approve: approve,
  SendBack: sendBack,
  Dispatch: dispatch,
  Sign: sign,
  ChangeMode: changeMode,
  SettleOutage: settleOutage,
  PassTime: passTime,
  NoteOutage: noteOutage,
  OpenStage: openStage,
  CloseStage: closeStage,
  StartRound: startRound,
  CopySession: () => refuse.standing(),
  NoteConvened: () => [],
  NoteProcedures: noteProcedures,
  NoteSources: noteSources,
  NoteCalendars: noteCalendars,
  NoteDocument: noteDocument,
  NoteConsultation: noteConsultation,
  NoteSitting: noteSitting,
  NoteDecision: noteDecision,
  NoteSuccessor: noteSuccessor,
  NoteCarriedOver: noteCarriedOver,
}

/**
 * A session begins when the commission tells that it was convened; told again, nothing happens. One that is cancelled
 * takes no act of anybody, and neither time nor its conductor moves it on. A Note never refuses.
 */
export const decide = (session: Session | null, command: SessionCommand, context: Context): readonly SessionEvent[] => {
  const isNote = command.type.startsWith('Note')
  if (session?.status === 'cancelled' && context.actor.kind === 'person') return refuse.cancelled()
  if (session?.status === 'cancelled' && !isNote) return []
  if (session) return (rules[command.type] as Rule<Session, SessionCommand, SessionEvent>)(session, command, context)
  if (command.type === 'NoteConvened') return noteConvened(command, context)
  if (command.type === 'CopySession') return copySession(command, context)
  return isNote ? [] : refuse.unknown()
}
