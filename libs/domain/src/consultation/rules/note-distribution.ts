import type { Rule, Told } from '../../rule.js'
import type { Access } from '../../access/mark.js'
import type { Consultation, ConsultationEvent } from '../consultation.js'

interface NoteDistribution extends Told {
  readonly access: Access
}

/** The document goes to others now: what was said of it is read by them. */
export const noteDistribution: Rule<Consultation, NoteDistribution, ConsultationEvent> = (
  { noted },
  { access, from, fromVersion },
  { at },
) =>
  (noted[from] ?? -1) >= fromVersion
    ? []
    : [{ type: 'DistributionNoted', v: 1, at, access, told: { from, fromVersion } }]
