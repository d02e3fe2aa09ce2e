import { signed } from '../../access/signed.js'
import type { Announced } from '../../commission/commission.js'
import type { Context, Rule } from '../../rule.js'
import { checkDatable } from '../../session/plan/plan.js'
import { checkWhen } from '../../time/check-when.js'
import type { Anchors } from '../../time/moment.js'
import { underWay } from '../under-way.js'
import { refuse } from '../refusals.js'
import type { Sitting, SittingEvent } from '../sitting.js'

/** The plenary fixes when and where the next session meets, often only a window: it is one that can be dated. */
export const fixNextSession: Rule<Sitting, Announced, SittingEvent> = (sitting, { opening, place, host }, context) => {
  underWay(sitting)
  checkWhen(opening)
  if (host && !sitting.parts.includes(host)) refuse.partUnknown({ part: host, pointer: '/host' })
  checkDatable(context.procedure.stages, anchorsOfNext(sitting, { opening, place }, context), context)
  const next = { opening, place, ...(host && { host }) }
  return [{ type: 'NextSessionFixed', v: 1, at: context.at, next, by: signed(context.actor) }]
}

/** The next session is convened when this plenary closes: as good as now. */
const anchorsOfNext = (
  { zones: { seat }, calendar }: Sitting,
  { opening, place }: Announced,
  { at }: Context,
): Anchors => ({
  opening,
  convening: at,
  previousClosing: at,
  zones: { seat, venue: place.zone ?? seat },
  calendar,
})
