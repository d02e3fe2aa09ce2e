import type { AdoptionKind, AdoptionRule, DecidingRule, QuorumRule, SilenceRule } from './decision-rules.js'
import { own } from '../own.js'
import type { Procedure } from './procedure.js'
import { refuse } from './refusals.js'

const unlessLacking = ({ id, lacks = [] }: Procedure, rule: DecidingRule): void => {
  if (lacks.includes(rule)) refuse.notInEdition({ procedure: id, rule })
}

/** The rules by which an edition decides. Refusal: `rule.notInEdition`. */
export const quorumOf = (procedure: Procedure): QuorumRule => {
  unlessLacking(procedure, 'quorum')
  return procedure.quorum
}

export const adoptionOf = (procedure: Procedure, kind: AdoptionKind): AdoptionRule => {
  unlessLacking(procedure, 'adoption')
  const rule = own<AdoptionRule | undefined>(procedure.adoption, kind)
  return rule ?? refuse.notInEdition({ procedure: procedure.id, rule: 'adoption', kind })
}

/** Without a rule of its own, silence is taken as in a tour. */
export const silenceOf = (procedure: Procedure): SilenceRule => {
  unlessLacking(procedure, 'silence')
  return procedure.silence ?? { article: 'Assumed', ...procedure.tour }
}
