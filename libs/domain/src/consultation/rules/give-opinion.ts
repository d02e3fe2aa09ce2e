import { checkUnwritten } from '../../access/mark.js'
import { personOf, signed } from '../../access/signed.js'
import { dueOf } from '../../reminders/due-of.js'
import type { Rule } from '../../rule.js'
import type { Consultation, ConsultationCommand, ConsultationEvent } from '../consultation.js'
import { refuse } from '../refusals.js'

type GiveOpinion = Extract<ConsultationCommand, { type: 'GiveOpinion' }>

/** A working group or council gives its opinion on an item, by its own protocol; it may change it while open. */
export const giveOpinion: Rule<Consultation, GiveOpinion, ConsultationEvent> = (
  consultation,
  command,
  { actor, at },
) => {
  const { body: reviewer, due, status, items, marked } = consultation
  if (!reviewer) refuse.notAReview()
  const { body } = personOf(actor)
  if (body !== reviewer) refuse.notAsked({ body, article: due?.article })
  const { item, opinion, remarks, protocol } = command
  if (!items.includes(item)) refuse.itemElsewhere({ item, pointer: '/item' })
  checkUnwritten(marked?.[item], { remarks })
  if (status === 'closed') refuse.closed({ article: due?.article })
  const late = at > (dueOf(consultation, body)?.to ?? Infinity)
  const given = { item, opinion, ...(remarks && { remarks }), ...(protocol && { protocol }), at, late }
  return [{ type: 'OpinionGiven', v: 1, at, opinion: given, by: signed(actor) }]
}
