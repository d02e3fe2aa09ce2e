import { lift } from '../lift.js'
import type { CommissionEvent } from './commission.js'

export const upcast = lift<CommissionEvent>('commission', {
  CommissionFounded: 1,
  SessionAnnounced: 1,
  InstructionRegistered: 1,
  ProcedureProposed: 1,
  ProcedurePutInForce: 1,
  CalendarImported: 1,
  ClockTargetSet: 1,
  ClockArrived: 1,
  SessionNoted: 1,
})
