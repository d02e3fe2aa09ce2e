import type { Notice } from '../rule.js'
import { own } from '../own.js'
import type { Commission, CommissionEvent } from './commission.js'

type OverOffice = Extract<
  CommissionEvent,
  { type: 'TermEntered' | 'TermBegun' | 'TermEnded' | 'TermWithdrawn' | 'ClaimMapped' | 'ClaimUnmapped' }
>
const overOffices: Readonly<Record<OverOffice['type'], true>> = {
  TermEntered: true,
  TermBegun: true,
  TermEnded: true,
  TermWithdrawn: true,
  ClaimMapped: true,
  ClaimUnmapped: true,
}
const isOverOffice = (event: CommissionEvent): event is OverOffice => own(overOffices, event.type) === true

/** The office, and who holds it from when, or by what. */
const heldIn = (event: OverOffice): readonly [office: string, ...by: readonly string[]] => {
  if ('claim' in event) return [event.office, event.issuer, event.claim, event.value]
  const { office, person, from } = 'term' in event ? event.term : event
  return [office, person, from]
}

/** A body is told who comes to its offices, and who goes; other acts of the commission reach people through sessions. */
export const notices = (_: Commission | null, after: Commission, event: CommissionEvent): readonly Notice[] => {
  if (!isOverOffice(event)) return []
  const [office, ...by] = heldIn(event)
  const body = after.offices.find(({ id }) => id === office)?.body
  if (body === undefined) return []
  const key = [event.type, office, ...by, event.at].join('/')
  return [{ key, kind: event.type, body, at: event.at, subject: office }]
}
