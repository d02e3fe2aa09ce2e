import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { lastEdition } from '../agenda.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** The chair's office clears the last edition of the draft agenda. */
export const clearAgenda: Rule<Session, { readonly edition: number }, SessionEvent> = (
  session,
  { edition },
  context,
) => {
  if (session.sitting) refuse.sittingOpened()
  const draft = lastEdition(session) ?? refuse.agendaNotComposed()
  if (draft.edition !== edition) refuse.agendaMovedOn({ asked: edition, current: draft.edition })
  if (draft.sentBack) refuse.agendaSentBack({ edition })
  if (draft.cleared) refuse.agendaDone({ edition })
  return [{ type: 'AgendaCleared', v: 1, at: context.at, edition, by: signed(context.actor) }]
}
