import { signed } from '../../access/signed.js'
import type { Announced } from '../../commission/commission.js'
import type { Rule } from '../../rule.js'
import { checkWhen } from '../../time/check-when.js'
import { underWay } from '../under-way.js'
import { refuse } from '../refusals.js'
import type { Sitting, SittingEvent } from '../sitting.js'

/** The plenary fixes when and where the next session meets, often only a window (Rule 1(1) of the sample). */
export const fixNextSession: Rule<Sitting, Announced, SittingEvent> = (sitting, { opening, place, host }, context) => {
  underWay(sitting)
  checkWhen(opening)
  if (host && !sitting.parts.includes(host)) refuse.partUnknown({ part: host, pointer: '/host' })
  const next = { opening, place, ...(host && { host }) }
  return [{ type: 'NextSessionFixed', v: 1, at: context.at, next, by: signed(context.actor) }]
}
