import type { Notice } from '../rule.js'
import { own } from '../own.js'
import type { Commission, CommissionEvent } from './commission.js'

type OverTerm = Extract<CommissionEvent, { type: 'TermEntered' | 'TermBegun' | 'TermEnded' | 'TermWithdrawn' }>
const overTerms: Readonly<Record<OverTerm['type'], true>> = {
  TermEntered: true,
  TermBegun: true,
  TermEnded: true,
  TermWithdrawn: true,
}
const isOverTerm = (event: CommissionEvent): event is OverTerm => own(overTerms, event.type) === true

/** A body is told who comes to its offices, and who goes; other acts of the commission reach people through sessions. */
export const notices = (_: Commission | null, after: Commission, event: CommissionEvent): readonly Notice[] => {
  if (!isOverTerm(event)) return []
  const { office, person, from } = 'term' in event ? event.term : event
  const body = after.offices.find(({ id }) => id === office)?.body
  if (body === undefined) return []
  const key = [event.type, office, person, from, event.at].join('/')
  return [{ key, kind: event.type, body, at: event.at, subject: office }]
}
