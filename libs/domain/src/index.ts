export * from './rule.js'
export * from './effect.js'
export * from './refusal.js'
export * from './rows.js'
export * from './access/actor.js'
export * from './time/when.js'
export * from './time/moment.js'
export * from './procedure/procedure.js'
export * from './reminders/duty.js'
export * from './title.js'
export * from './time/day.js'
export * from './time/span.js'
export * from './time/calendar.js'
export * from './procedure/inherit.js'
export * from './procedure/load.js'
export * from './time/check-when.js'
export * from './time/working-days.js'
export * from './time/calendars.js'
export * from './time/counted-by.js'
export * from './time/with-days.js'
export * from './time/days-changed.js'
export * from './time/missing-years.js'
export * from './procedure/fault.js'
export { faultInWords } from './procedure/fault-words.js'
export * from './procedure/check.js'
export * from './procedure/diff.js'
export { citationOf } from './procedure/citation.js'
export { planRows } from './procedure/plan.js'
export type { PlanRow, Reckoning, Telling } from './procedure/moment-row.js'
export * from './access/signed.js'
export * from './lift.js'
export * from './reminders/remind.js'
export type {
  ClauseNote,
  ConsultationNote,
  DocumentOnTable,
  EditionItem,
  Founding,
  Item,
  OpenedConsultation,
  Opinion,
  PinnedProcedure,
  Session,
  SessionAct,
  SessionBody,
  SessionCommand,
  SessionEvent,
  SittingNote,
  StagePlan,
  StageState,
} from './session/session.js'
export { sessionAggregate } from './session/index.js'
export { drawnOtherwise, type Move, movesBetween } from './session/plan/moves.js'
export { stageRows, type SessionPlanRow, type SessionReckoning } from './session/plan/plan-rows.js'
export { explain, type ExplainedKind } from './session/explain/explain.js'
export { namingOf } from './session/explain/naming.js'
export { streamOfDuty } from './session/explain/duty-stream.js'
export type { Explaining, Explanation, Others, Reason } from './session/explain/explanation.js'
export { copyOf } from './session/copy-of.js'
export { gate, type Gate, type WaitingFor } from './session/gate.js'
export { includedItems, tabledAgenda } from './session/agenda/agenda.js'
export { articleOfAct } from './session/acts-of.js'
export { minima, type Minimum } from './session/plan/minima.js'
export { stageRule } from './session/stages/stage-rules.js'
export { roman } from './session/agenda/standing-items.js'
export * from './commission/commission.js'
export { isOfPart } from './commission/filling.js'
export { commissionAggregate } from './commission/index.js'
export { knownProcedure } from './commission/procedures.js'
export { calendarsOf, standing } from './commission/calendars-of.js'
export { actorIn, officesOf, termsOf } from './commission/office-holder.js'
export * from './procedure/decision-rules.js'
export * from './procedure/quorum.js'
export * from './procedure/position.js'
export * from './procedure/adoption.js'
export * from './procedure/tour.js'
export * from './procedure/silence.js'
export * from './procedure/rule-of.js'
export * from './consultation/consultation.js'
export { consultationAggregate } from './consultation/index.js'
export { waitingBodies } from './consultation/gate.js'
export type { Announced } from './commission/commission.js'
export * from './sitting/sitting.js'
export { sittingAggregate } from './sitting/index.js'
export * from './decision/decision.js'
export { decisionAggregate } from './decision/index.js'
export * from './document/document.js'
export { documentAggregate } from './document/index.js'
export * from './desk/desk.js'
export { deskAggregate } from './desk/index.js'
export { deskRoles } from './desk/permit.js'
export { aggregates } from './aggregates.js'
export { type ContentErased, contentsOf, erasable, type EraseContent } from './erasable.js'
export { own } from './own.js'
