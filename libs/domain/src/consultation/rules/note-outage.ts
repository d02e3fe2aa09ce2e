import type { Rule } from '../../rule.js'
import type { Consultation, ConsultationEvent } from '../consultation.js'
import { closesAt } from '../moments.js'

interface NoteOutage {
  readonly due: number
  readonly minutes: number
}

/** The service could not be reached for too long before that moment: a round that must close by then is held open. */
export const noteOutage: Rule<Consultation, NoteOutage, ConsultationEvent> = (consultation, command, { at }) => {
  const { closes, closesMust, outage } = consultation
  const closing = closesAt(consultation)
  if (!closesMust || closes === null || closing === null || closing > command.due || outage?.closes === closes)
    return []
  return [{ type: 'OutageNoted', v: 1, at, closes, minutes: command.minutes }]
}
