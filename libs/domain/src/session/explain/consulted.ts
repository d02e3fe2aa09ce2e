import { gate } from '../gate.js'
import type { WaitingFor } from '../gate.js'
import type { OpenedConsultation } from '../session.js'
import type { Explaining } from './explanation.js'

/** What tours and reviews under way still wait for, as far as they concern the thing. */
export const consulted = (
  concerns: (asked: OpenedConsultation) => boolean,
  { session, procedure }: Explaining,
): readonly WaitingFor[] =>
  Object.values(session.stages).flatMap((stage) => {
    const ids = stage.consultations.filter(concerns).map(({ id }) => id)
    const asked = ids.length > 0 && stage.status === 'open' ? gate(session, stage.id, procedure) : null
    return asked?.open === false ? asked.waitingFor.filter(({ subject = '' }) => ids.includes(subject)) : []
  })
