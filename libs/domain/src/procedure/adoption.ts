import type { Position } from './position.js'
import type { AdoptionRule } from './procedure.js'
import { own } from '../own.js'

/** Positions by part; a part without one is silent, as is one that is said to be. */
export interface Taken {
  /** Parts that are members and not suspended, present or not: an absent part may write. */
  readonly parts: readonly string[]
  readonly present: readonly string[]
  readonly positions: Readonly<Record<string, Position>>
}

export interface Adoption {
  readonly adopted: boolean
  /** Parts that accepted the decision; nobody else is bound by it. */
  readonly bound: readonly string[]
  readonly notBound: readonly string[]
  /** Bound parts that limited their own commitment. */
  readonly reservations: readonly string[]
  /** Parts whose position kept it from being adopted; empty where it was adopted, or fell short of a majority. */
  readonly blockedBy: readonly string[]
  readonly article: string
}

type Test = (taken: Taken, accepts: (part: string) => boolean) => Pick<Adoption, 'adopted' | 'blockedBy'>

const objectors = ({ parts, positions }: Taken) => parts.filter((part) => own(positions, part) === 'objection')
const unless = (blockedBy: readonly string[]) => ({ adopted: blockedBy.length === 0, blockedBy })

const tests: Readonly<Record<AdoptionRule['rule'], Test>> = {
  /** Nobody objects; abstention, lack of interest and silence are no objections. */
  consensus: (taken) => unless(objectors(taken)),
  /** Everybody says yes. */
  unanimity: ({ parts }, accepts) => unless(parts.filter((part) => !accepts(part))),
  /** More than half of the parts present say yes. */
  majorityOfPresent: (taken, accepts) => {
    const there = taken.parts.filter((part) => taken.present.includes(part))
    const adopted = there.filter(accepts).length * 2 > there.length
    return { adopted, blockedBy: adopted ? [] : objectors(taken).filter((part) => there.includes(part)) }
  },
}

/** Whether these positions adopt a decision, and whom it binds: a state is bound by nothing that it did not accept. */
export const adoption = (rule: AdoptionRule, taken: Taken): Adoption => {
  const { parts, positions } = taken
  const accepts = (part: string) =>
    own(positions, part) === 'consent' || own(positions, part) === 'consentWithReservation'
  const { adopted, blockedBy } = tests[rule.rule](taken, accepts)
  const bound = adopted ? parts.filter(accepts) : []
  return {
    adopted,
    bound,
    notBound: parts.filter((part) => !bound.includes(part)),
    reservations: bound.filter((part) => own(positions, part) === 'consentWithReservation'),
    blockedBy,
    article: rule.article,
  }
}
