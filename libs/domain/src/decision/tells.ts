import type { Tell } from '../rule.js'
import type { ClauseNote } from '../session/session.js'
import { isConcluded } from './clauses.js'
import type { Clause, Decision } from './decision.js'

/** The session that took it learns how its clauses stand. */
export const tells = (before: Decision | null, after: Decision): readonly Tell[] => {
  if (before?.clauses === after.clauses) return []
  const clauses = Object.values(after.clauses).map((clause) => noteOf(after, clause))
  return [{ to: { kind: 'session', id: after.session }, fact: { type: 'NoteDecision', clauses } }]
}

const noteOf = ({ id, session, number, adoptedAt }: Decision, clause: Clause): ClauseNote => ({
  decision: id,
  clause: clause.id,
  number,
  session,
  adoptedAt,
  assigned: clause.assigned,
  reported: Object.fromEntries(clause.reports.map(({ body, at }) => [body, at])),
  concluded: isConcluded(clause),
  carried: clause.carried,
  title: clause.title,
  control: clause.conclusion?.control ?? 'keep',
  states: Object.fromEntries(clause.reports.map(({ body, state }) => [body, state])),
})
