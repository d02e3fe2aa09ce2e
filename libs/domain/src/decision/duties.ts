import type { Duty } from '../reminders/duty.js'
import { isConcluded } from './clauses.js'
import type { Clause, Decision } from './decision.js'

/**
 * Each part owes a report on each clause that it was assigned, and another one on an extended term. A clause removed
 * from control is settled: nobody has missed anything.
 */
export const duties = (decision: Decision): readonly Duty[] =>
  Object.values(decision.clauses).flatMap((clause) => clause.assigned.map((body) => owed(decision, clause, body)))

const owed = (decision: Decision, clause: Clause, body: string): Duty => {
  const { extendedAt = -Infinity } = clause
  const report = clause.reports.findLast((one) => one.body === body && one.at > extendedAt)
  return {
    key: `${clause.id}/${body}`,
    act: 'ReportImplementation',
    holder: { body, role: 'secretary' },
    subject: clause.id,
    since: clause.extendedAt ?? decision.adoptedAt,
    due: clause.due,
    ...(report ? { state: 'done', doneAt: report.at } : { state: isConcluded(clause) ? 'done' : 'open' }),
  }
}
