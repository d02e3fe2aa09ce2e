import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { checkEdition, notClearable } from '../agenda/agenda.js'
import type { SessionEvent } from '../events.js'
import { notAskedFor } from '../stages/open-to.js'
import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** The chair's office clears the last edition of the draft agenda. */
export const clearAgenda: Rule<Session, { readonly edition: number }, SessionEvent> = (
  session,
  { edition },
  context,
) => {
  checkNotSitting(session)
  const closed = notAskedFor(session, 'ClearAgenda', personOf(context.actor), context.procedure)
  if (closed) refuse[closed.reason]({ article: closed.article })
  checkEdition(session, edition)
  const why = notClearable(session)
  if (why) refuse[why]({ edition })
  return [{ type: 'AgendaCleared', v: 1, at: context.at, edition, by: signed(context.actor) }]
}
