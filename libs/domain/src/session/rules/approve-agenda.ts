import { signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { lastEdition, needsClearance } from '../agenda.js'
import type { SessionEvent } from '../events.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'

/** The chair approves the last cleared edition for tabling; who cleared it may not approve it (four eyes). */
export const approveAgenda: Rule<Session, { readonly edition: number }, SessionEvent> = (session, command, context) => {
  const { edition } = command
  const { procedure, actor, at } = context
  if (session.sitting) refuse.sittingOpened()
  const draft = lastEdition(session) ?? refuse.agendaNotComposed()
  if (draft.edition !== edition) refuse.agendaMovedOn({ asked: edition, current: draft.edition })
  if (draft.sentBack) refuse.agendaSentBack({ edition })
  if (!draft.cleared && needsClearance(procedure)) refuse.agendaNotCleared({ edition })
  if (draft.approved) refuse.agendaDone({ edition })
  const { holds, article } = procedure.fourEyes
  const by = signed(actor)
  if (holds && draft.cleared?.by.person === by.person) refuse.fourEyes({ edition, article })
  return [{ type: 'AgendaApproved', v: 1, at, edition, by }]
}
