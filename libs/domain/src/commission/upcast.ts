import { lift } from '../lift.js'
import type { CommissionEvent } from './commission.js'

export const upcast = lift<CommissionEvent>('commission', {
  CommissionFounded: 1,
  SessionAnnounced: 1,
  TermEntered: 1,
  TermBegun: 1,
  TermEnded: 1,
  TermWithdrawn: 1,
  ClaimMapped: 1,
  ClaimUnmapped: 1,
  OfficeEstablished: 1,
  OfficeRetitled: 1,
  PersonNamed: 1,
  InstructionRegistered: 1,
  ProcedureProposed: 1,
  ProcedurePutInForce: 1,
  CalendarImported: 1,
  ClockTargetSet: 1,
  ClockArrived: 1,
  NoticesHeld: 1,
  NoticesReleased: 1,
  SessionNoted: 1,
})
