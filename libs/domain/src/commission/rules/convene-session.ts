import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkDatable, foundingAnchors } from '../../session/plan.js'
import type { Announced, Commission, CommissionEvent } from '../commission.js'
import { checkAnnounced, foundingOf } from '../founding-of.js'

type ConveneSession = Announced & { readonly form?: 'ordinary' | 'extraordinary' }

/** A session is convened by an act of the chair or the secretary of the commission. */
export const conveneSession: Rule<Commission, ConveneSession, CommissionEvent> = (commission, command, context) => {
  checkAnnounced(commission, command)
  const founding = foundingOf(commission, command, command.form ?? 'ordinary', context)
  checkDatable(context.procedure.stages, foundingAnchors(founding), context)
  return [{ type: 'SessionAnnounced', v: 1, at: context.at, founding, by: signed(context.actor) }]
}
