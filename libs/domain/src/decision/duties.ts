import type { Duty } from '../reminders/duty.js'
import { isConcluded } from './clauses.js'
import type { Clause, Decision } from './decision.js'

/** Each part owes a report on each clause that it was assigned, until it reports or the clause is removed from control. */
export const duties = (decision: Decision): readonly Duty[] =>
  Object.values(decision.clauses).flatMap((clause) => clause.assigned.map((body) => owed(decision, clause, body)))

const owed = (decision: Decision, clause: Clause, body: string): Duty => {
  const report = clause.reports.findLast((one) => one.body === body)
  return {
    key: `${clause.id}/${body}`,
    act: 'ReportImplementation',
    holder: { body, role: 'secretary' },
    subject: clause.id,
    since: decision.adoptedAt,
    due: clause.due,
    ...(report ? { state: 'done', doneAt: report.at } : { state: isConcluded(clause) ? 'missed' : 'open' }),
  }
}
