import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkEdition, notApprovable } from '../agenda/agenda.js'
import type { SessionEvent } from '../events.js'
import { notAskedFor } from '../stages/open-to.js'
import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** The chair approves the last cleared edition for tabling; who cleared it may not approve it (four eyes). */
export const approveAgenda: Rule<Session, { readonly edition: number }, SessionEvent> = (session, command, context) => {
  const { edition } = command
  const { procedure, actor, at } = context
  checkNotSitting(session)
  const closed = notAskedFor(session, 'ApproveAgenda', personOf(actor), procedure)
  if (closed) refuse[closed.reason]({ article: closed.article })
  const draft = checkEdition(session, edition)
  const why = notApprovable(session, procedure)
  if (why) refuse[why]({ edition })
  const { holds, article } = procedure.fourEyes
  const by = signed(actor)
  if (holds && draft.cleared?.by.person === by.person) refuse.fourEyes({ edition, pointer: '/edition', article })
  return [{ type: 'AgendaApproved', v: 1, at, edition, by }]
}
