import type { RowSource } from '../rule.js'
import type { AssignmentRow, ClauseRow, DecisionRow } from '../rows.js'
import type { Clause, Decision } from './decision.js'

const decision: RowSource<Decision, Decision, DecisionRow> = {
  of: (state) => ({ [state.id]: state }),
  row: ({ id, commission, session, item, number, title, adoptedAt, status }) => ({
    id,
    commission,
    session,
    item,
    number,
    title,
    adopted: true,
    adoptedAt,
    status,
  }),
}

const clause: RowSource<Decision, Clause, ClauseRow> = {
  of: (state) => state.clauses,
  row: ({ id, conclusion, due, carried }, state) => ({
    decision: state.id,
    id,
    session: state.session,
    state: conclusion?.state ?? 'noInformation',
    control: conclusion?.control ?? 'keep',
    carried,
    dueAt: due?.to ?? null,
  }),
}

const assignment: RowSource<Decision, { readonly clause: Clause; readonly body: string }, AssignmentRow> = {
  of: (state) =>
    Object.fromEntries(
      Object.values(state.clauses).flatMap((one) =>
        one.assigned.map((body) => [`${one.id}/${body}`, { clause: one, body }]),
      ),
    ),
  row: ({ clause: { id, reports }, body }, state) => {
    const own = reports.filter((report) => report.body === body)
    return { decision: state.id, clause: id, body, reports: own.length, reportedAt: own.at(-1)?.at ?? null }
  },
}

export const rows: Readonly<Record<string, RowSource<Decision>>> = { decision, clause, assignment }
