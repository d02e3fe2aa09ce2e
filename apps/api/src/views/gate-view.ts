import type { GateView } from '@plenary/contract/http'
import { gate, type Procedure, type Session } from '@plenary/domain'
import { sent } from './sent.js'

/** Why a stage does not begin, or not end. */
export function gateOf(session: Session, stage: string, procedure: Procedure): GateView {
  const found = gate(session, stage, procedure)
  return found.open ? { open: true, waitingFor: [] } : { open: false, waitingFor: sent(found.waitingFor) }
}
