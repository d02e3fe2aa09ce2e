import type { Rule, Told } from '../../rule.js'
import { answered, askedIn } from '../answers.js'
import type { SessionEvent } from '../events.js'
import { isStale, told } from '../noted.js'
import type { ClauseNote, Session } from '../session.js'
import { stagesAbout } from '../stage-rules.js'
import { own } from '../../own.js'

/** The session before tells what is not concluded: it opens this draft agenda, with age and reports. */
export const noteCarriedOver: Rule<Session, Told & { readonly clauses: readonly ClauseNote[] }, SessionEvent> = (
  session,
  command,
  context,
) => {
  if (isStale(session, command)) return []
  const { clauses } = command
  const calls = stagesAbout(session, context.procedure, 'reports')
  return [
    { type: 'CarriedOverNoted', v: 1, at: context.at, clauses, told: told(command) },
    ...calls.flatMap((id) =>
      reporters(session, id, clauses).flatMap((body) => answered(session, id, askedIn(session, id, body), context)),
    ),
  ]
}

/** Who has reported on every clause assigned to it since the call opened. */
const reporters = (session: Session, id: string, clauses: readonly ClauseNote[]): readonly string[] => {
  const openedAt = session.stages[id]?.openedAt ?? Infinity
  const asked = session.stages[id]?.asked ?? []
  return asked
    .map(({ body }) => body)
    .filter((body) =>
      clauses.filter((c) => c.assigned.includes(body)).every((c) => (own(c.reported, body) ?? -1) >= openedAt),
    )
}
