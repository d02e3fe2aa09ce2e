import type { Situation, StageSituation } from '../rule.js'
import type { Consultation } from './consultation.js'
import { timeIsUp, waitingBodies } from './gate.js'

export const situation = (consultation: Consultation): Situation => {
  const { status, stage, round, body } = consultation
  if (status === 'closed') return { calls: false, ended: true, stages: [] }
  const end = waitingBodies(consultation).length === 0 ? 'gate' : timeIsUp(consultation) ? 'time' : undefined
  const here: StageSituation = {
    stage,
    kind: body ? 'review' : 'consult',
    round,
    is: end ? 'ending' : 'open',
    ...(end && { end }),
  }
  return { calls: end !== undefined, ended: false, stages: [here] }
}
