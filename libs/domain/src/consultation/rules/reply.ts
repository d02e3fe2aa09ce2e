import { personOf, signed } from '../../access/signed.js'
import type { ReplyPosition } from '../../procedure/position.js'
import { dueOf } from '../../reminders/due-of.js'
import type { Rule } from '../../rule.js'
import type { Content } from '../../title.js'
import type { Consultation, ConsultationEvent } from '../consultation.js'
import { refuse } from '../refusals.js'

interface ReplyCommand {
  readonly position: ReplyPosition
  readonly comment?: Content
}

/** A part replies, or replies anew; after the due moment it is kept and marked late, while the tour is open. */
export const reply: Rule<Consultation, ReplyCommand, ConsultationEvent> = (consultation, command, { actor, at }) => {
  const { asked, body: reviewer, due, status } = consultation
  if (reviewer) refuse.notATour()
  const { body } = personOf(actor)
  if (!asked.includes(body)) refuse.notAsked({ body, article: due?.article })
  if (status === 'closed') refuse.closed({ article: due?.article })
  const { position, comment } = command
  const late = at > (dueOf(consultation, body)?.to ?? Infinity)
  const given = { position, ...(comment && { comment }), at, late, by: signed(actor) }
  return [{ type: 'Replied', v: 1, at, body, reply: given }]
}
