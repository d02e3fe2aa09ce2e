import { lift } from '../lift.js'
import type { DecisionEvent } from './decision.js'

export const upcast = lift<DecisionEvent>('decision', {
  DecisionAdopted: 1,
  FollowUpNoted: 1,
  ClausesCarriedOver: 1,
  ImplementationReported: 1,
  ClauseConcluded: 1,
  DecisionClosed: 1,
  DutyReminded: 1,
})
