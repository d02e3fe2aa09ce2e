import { Defect } from '../refusal.js'
import { noteReminded } from '../reminders/remind.js'
import type { Deadline } from '../reminders/duty.js'
import type { Clause, Decision, DecisionEvent } from './decision.js'
import { own } from '../own.js'

const withClause = (decision: Decision, id: string, change: (clause: Clause) => Partial<Clause>): Decision => {
  const clause = own(decision.clauses, id)
  return clause ? { ...decision, clauses: { ...decision.clauses, [id]: { ...clause, ...change(clause) } } } : decision
}
const withDues = (decision: Decision, dues: Readonly<Record<string, Deadline | null>>): Decision =>
  Object.entries(dues).reduce((one, [id, due]) => withClause(one, id, () => ({ due })), decision)

export const evolve = (decision: Decision | null, event: DecisionEvent): Decision => {
  if (event.type === 'DecisionAdopted') return adopted(event)
  if (!decision) throw new Defect(`${event.type} before the decision was adopted`)
  switch (event.type) {
    case 'FollowUpNoted': {
      const { nextOpening, nextVenue, dues, told } = event
      const noted = { ...decision.noted, [told.from]: told.fromVersion }
      return withDues({ ...decision, nextOpening, ...(nextVenue && { nextVenue }), noted }, dues)
    }
    case 'ClausesCarriedOver': {
      const noted = { ...decision.noted, [event.told.from]: event.told.fromVersion }
      return event.clauses.reduce<Decision>(
        (one, id) => withClause(one, id, ({ carried }) => ({ carried: carried + 1 })),
        { ...decision, noted },
      )
    }
    case 'ImplementationReported':
      return withClause(decision, event.clause, ({ reports }) => ({ reports: [...reports, event.report] }))
    case 'ClauseConcluded':
      return withClause(decision, event.clause, () => ({
        conclusion: event.conclusion,
        ...(event.extended && { ...event.extended, extendedAt: event.at }),
      }))
    case 'DecisionClosed':
      return { ...decision, status: 'closed' }
    case 'DutyReminded':
      return { ...decision, reminded: noteReminded(decision.reminded, event) }
  }
}

const adopted = ({ id, adopted, dues, told }: Extract<DecisionEvent, { type: 'DecisionAdopted' }>): Decision => {
  const { taken, ...where } = adopted
  const clauses = taken.clauses.map(({ title, assigned, due: dueBy }, index): Clause => {
    const number = String(index + 1)
    return { id: number, title, assigned, dueBy, due: dues[number] ?? null, reports: [], carried: 0 }
  })
  return {
    ...where,
    id,
    item: taken.item,
    number: taken.number ?? '',
    title: taken.title,
    ...(taken.mark && { mark: taken.mark }),
    adoptedAt: taken.at,
    bound: taken.bound,
    reservations: taken.reservations,
    status: 'underControl',
    clauses: Object.fromEntries(clauses.map((clause) => [clause.id, clause])),
    noted: { [told.from]: told.fromVersion },
    reminded: {},
  }
}
