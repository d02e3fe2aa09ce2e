import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { draftAgenda, lastEdition } from '../agenda/agenda.js'
import type { SessionEvent } from '../events.js'
import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** The secretariat composes the next edition of the draft agenda from the items included; the same again is none. */
export const composeEdition: Rule<Session, unknown, SessionEvent> = (session, _, context) => {
  checkNotSitting(session)
  const items = draftAgenda(session)
  if (items.length === 0) refuse.agendaEmpty()
  const last = lastEdition(session)
  if (last && !last.sentBack && JSON.stringify(last.items) === JSON.stringify(items)) return []
  const edition = session.editions.length + 1
  return [{ type: 'EditionComposed', v: 1, at: context.at, edition, items, by: signed(context.actor) }]
}
