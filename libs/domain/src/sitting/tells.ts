import type { Tell } from '../rule.js'
import type { DecisionTaken, Sitting } from './sitting.js'

/** The session learns that it was held, the commission when the next one meets, each decision adopted that it begins. */
export const tells = (before: Sitting | null, after: Sitting): readonly Tell[] => [
  ...toSession(before, after),
  ...toDecisions(before, after),
  ...toCommission(before, after),
]

const adopted = ({ decisions }: Sitting) => decisions.filter((decision) => decision.adopted)

const postponed = ({ agenda, disposals }: Sitting): readonly string[] =>
  agenda.flatMap(({ id }) => (disposals[id] === 'postponed' ? [id] : []))

const toSession = (before: Sitting | null, after: Sitting): readonly Tell[] => {
  const { id, status, closedAt, session } = after
  if (before?.status === status || (status !== 'opened' && status !== 'closed')) return []
  const closed = status === 'closed'
  const decisions = closed ? adopted(after).map(({ decision }) => decision) : []
  const about = { id, status, ...(closedAt !== undefined && { closedAt }), decisions }
  const note = { ...about, ...(closed && { postponed: postponed(after) }) }
  return [{ to: { kind: 'session', id: session }, fact: { type: 'NoteSitting', note } }]
}

const toDecisions = (before: Sitting | null, after: Sitting): readonly Tell[] => {
  const { id: sitting, session, commission, procedure, zones, calendar } = after
  const known = new Set<DecisionTaken>(before?.decisions)
  return adopted(after)
    .filter((decision) => !known.has(decision))
    .map((taken) => ({
      to: { kind: 'decision', id: taken.decision },
      fact: { type: 'NoteAdopted', sitting, session, commission, procedure, zones, calendar, taken },
    }))
}

const toCommission = (before: Sitting | null, after: Sitting): readonly Tell[] => {
  const { next, closedAt, session, commission } = after
  if (!next || closedAt === undefined || before?.status === 'closed') return []
  return [{ to: { kind: 'commission', id: commission }, fact: { type: 'NoteNextSession', session, closedAt, next } }]
}
