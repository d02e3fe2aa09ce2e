import { own } from '../../own.js'
import type { StreamRef } from '../../rule.js'
import type { Session } from '../session.js'

/** The stream beside the session in which a duty named `<stream>/<key>` stands: a tour, a review, or a decision. */
export const streamOfDuty = ({ stages, decisionsNoted }: Session, duty: string): StreamRef | undefined => {
  const id = duty.slice(0, duty.indexOf('/'))
  if (own(decisionsNoted, id)) return { kind: 'decision', id }
  const asked = Object.values(stages).some(({ consultations }) => consultations.some((one) => one.id === id))
  return asked ? { kind: 'consultation', id } : undefined
}
