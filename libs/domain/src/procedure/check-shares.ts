import type { Fraction } from './decision-rules.js'
import type { Fault } from './fault.js'
import type { Procedure } from './procedure.js'

const isOutOfReach = ({ of, needs, over }: Fraction): boolean => (over ? needs >= of : needs > of)

/** Shares that are not reached even if everybody is there, or agrees. */
export const checkShares = ({ quorum, adoption, silence }: Procedure): readonly Fault[] => {
  const adopted = Object.entries(adoption).flatMap(([kind, rule]): [string, Fraction][] =>
    rule.rule === 'qualified' ? [[`/adoption/${kind}/fraction`, rule.fraction]] : [],
  )
  const agreement = silence && 'agreement' in silence ? silence.agreement.fraction : undefined
  const shares: readonly (readonly [string, Fraction])[] = [
    ['/quorum/fraction', quorum.fraction],
    ...adopted,
    ...(agreement ? [['/silence/agreement/fraction', agreement] as const] : []),
  ]
  return shares.flatMap(([pointer, share]) =>
    isOutOfReach(share) ? [{ pointer, code: 'shareOutOfReach' as const }] : [],
  )
}
