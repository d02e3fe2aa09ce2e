import type { Rule } from '../../rule.js'
import type { Consultation, ConsultationEvent } from '../consultation.js'
import { timeIsUp, waitingBodies } from '../gate.js'
import { outcomeOf } from '../outcome.js'
import { refuse } from '../refusals.js'

interface CloseConsultation {
  readonly round: number
  readonly because: 'gate' | 'time'
}

/** It ends when everyone has answered, or when time is up: then dated by the moment that passed, if it had opened. */
export const closeConsultation: Rule<Consultation, CloseConsultation, ConsultationEvent> = (
  consultation,
  command,
  { at, procedure },
) => {
  const { because } = command
  if (consultation.status === 'closed') return []
  const stands = because === 'gate' ? waitingBodies(consultation).length === 0 : timeIsUp(consultation)
  if (!stands) refuse.notEnding({ because, article: consultation.due?.article })
  const { passed, openedAt } = consultation
  const closedAt = because === 'time' ? Math.max(passed.closes ?? at, openedAt) : at
  return [
    {
      type: 'ConsultationClosed',
      v: 1,
      at: closedAt,
      because,
      ...outcomeOf(consultation, procedure.tour),
      recordedAt: at,
    },
  ]
}
