import { lift } from '../lift.js'
import type { SessionEvent } from './events.js'

/** The newest version of each event; an older one is lifted here when there is one. */
const versions: { readonly [T in SessionEvent['type']]: 1 } = {
  SessionConvened: 1,
  PlanDrawn: 1,
  OpeningFirmed: 1,
  SessionMoved: 1,
  SessionPostponed: 1,
  SessionCancelled: 1,
  SummonsWithdrawn: 1,
  MomentPassed: 1,
  StageOpened: 1,
  StageClosed: 1,
  StageSentBack: 1,
  RoundStarted: 1,
  CallAnswered: 1,
  ProposalSubmitted: 1,
  ProposalAccepted: 1,
  ProposalReturned: 1,
  ItemIncluded: 1,
  ItemWithdrawn: 1,
  ItemRetitled: 1,
  EditionComposed: 1,
  AgendaCleared: 1,
  AgendaApproved: 1,
  StageApproved: 1,
  Dispatched: 1,
  Signed: 1,
  DocumentNoted: 1,
  ConsultationNoted: 1,
  SittingNoted: 1,
  DecisionNoted: 1,
  SuccessorNoted: 1,
  CarriedOverNoted: 1,
  SourcesNoted: 1,
  ClausesCarriedOver: 1,
  SessionClosed: 1,
  DutyReminded: 1,
}

export const upcast = lift<SessionEvent>('session', versions)
