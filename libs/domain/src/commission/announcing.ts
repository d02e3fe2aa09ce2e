import { personOf, signed } from '../access/signed.js'
import type { Context } from '../rule.js'
import { checkConvening } from '../session/convening.js'
import { checkOpeningDay } from '../session/plan/check-opening.js'
import { checkDatable, foundingAnchors } from '../session/plan/plan.js'
import type { DoneOutside } from '../session/session.js'
import type { Commission, CommissionEvent, Convening } from './commission.js'
import { checkAnnounced, foundingOf } from './founding-of.js'
import { refuse } from './refusals.js'

/** A session is there from now on, by the rules in force; `done`: what was done elsewhere before. */
export const announcing = (
  commission: Commission,
  convening: Convening,
  context: Context,
  done: readonly DoneOutside[] = [],
): CommissionEvent => {
  const { form = 'ordinary', proposedBy, waivers = [] } = convening
  checkAnnounced(commission, convening)
  if (form === 'extraordinary') checkExtraordinary(commission, proposedBy, context)
  const convened = foundingOf(commission, convening, form, context)
  const founding = { ...convened, ...(proposedBy && { proposedBy }), ...(done.length > 0 && { done }) }
  checkDatable(context.procedure.stages, foundingAnchors(founding), context)
  checkOpeningDay(foundingAnchors(founding), context)
  const by = signed(context.actor)
  const granted = waivers.map((waiver) => ({ ...waiver, by }))
  checkConvening(founding, granted, context)
  const departures = granted.length > 0 && { waivers: granted }
  return { type: 'SessionAnnounced', v: 1, at: context.at, founding, ...departures, by }
}

const checkExtraordinary = (
  { bodies }: Commission,
  proposedBy: string | undefined,
  { actor, procedure }: Context,
): void => {
  const { extraordinary: rule } = procedure
  if (!rule) return
  const { convenes, proposes, article } = rule
  if (personOf(actor).role !== convenes) refuse.extraordinaryNotYours({ convenes, article })
  const proposer = bodies.find(({ id }) => id === proposedBy)
  if (proposer?.kind !== proposes) refuse.extraordinaryUnproposed({ proposes, pointer: '/proposedBy', article })
}
