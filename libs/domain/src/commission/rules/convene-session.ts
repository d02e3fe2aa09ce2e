import { personOf, signed } from '../../access/signed.js'
import type { Context, Rule } from '../../rule.js'
import { checkOpeningDay } from '../../session/plan/check-opening.js'
import { checkConvening } from '../../session/convening.js'
import { checkDatable, foundingAnchors } from '../../session/plan/plan.js'
import type { Commission, CommissionCommand, CommissionEvent } from '../commission.js'
import { checkAnnounced, foundingOf } from '../founding-of.js'
import { refuse } from '../refusals.js'

type ConveneSession = Extract<CommissionCommand, { type: 'ConveneSession' }>

/** A session that no plenary has fixed is convened by the chair or the secretary; an extraordinary one as its rule says. */
export const conveneSession: Rule<Commission, ConveneSession, CommissionEvent> = (commission, command, context) => {
  const { form = 'ordinary', proposedBy, waivers = [] } = command
  checkAnnounced(commission, command)
  if (form === 'extraordinary') checkExtraordinary(commission, proposedBy, context)
  const convened = foundingOf(commission, command, form, context)
  const founding = { ...convened, ...(proposedBy && { proposedBy }) }
  checkDatable(context.procedure.stages, foundingAnchors(founding), context)
  checkOpeningDay(foundingAnchors(founding), context)
  const by = signed(context.actor)
  const granted = waivers.map((waiver) => ({ ...waiver, by }))
  checkConvening(founding, granted, context)
  const departures = granted.length > 0 && { waivers: granted }
  return [{ type: 'SessionAnnounced', v: 1, at: context.at, founding, ...departures, by }]
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
