import type { Day, Instant, Place, When, Zone } from './time/when.js'
import type { Text } from './procedure/procedure.js'
import type { Title } from './title.js'

/** Read tables, one interface each: what lists and searches need. The comment names the key. Here: id. */
export interface CommissionRow {
  readonly id: string
  readonly name: Text
  readonly rehearsal: boolean
  readonly noticesHeldSince: Instant | null
}
/** key commission, office, person, fromOn: who holds which office from which day to which, by the days at the seat */
export interface TermRow {
  readonly commission: string
  readonly office: string
  readonly person: string
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly body: string
  readonly role: string
  readonly zone: Zone
}
/** key commission, issuer, claim, value, office: who holds which office by what an issuer of identities says of them */
export interface MappedClaimRow {
  readonly commission: string
  readonly issuer: string
  readonly claim: string
  readonly value: string
  readonly office: string
  readonly body: string
  readonly role: string
  /** The office is not theirs by it. */
  readonly mappedBy: string
}
/** key id */
export interface SessionRow {
  readonly id: string
  readonly commission: string
  readonly ordinal: number
  readonly form: string
  readonly status: string
  readonly opening: When
  readonly opensFrom: Instant | null
  readonly opensTo: Instant | null
  readonly place: Place
}
/** key session, id */
export interface ItemRow {
  readonly session: string
  readonly id: string
  readonly position: number
  readonly title: Title
  readonly origin: string
  readonly proposer: string
  readonly status: string
}
/** key id */
export interface DocumentRow {
  readonly id: string
  readonly session: string
  readonly item: string | null
  readonly class: string
  readonly title: Title
  /** By which id the session knows it. */
  readonly card: string
  /** The text that its title is, where that is sealed. */
  readonly sealed: string | null
  readonly versions: number
  readonly sha256: string | null
}
/** key stream, body: to whom the circle of a restricted document is open */
export interface DistributionRow {
  readonly body: string
  readonly commission: string
}
/** key id */
export interface ConsultationRow {
  readonly id: string
  readonly session: string
  readonly stage: string
  readonly round: number
  readonly form: string
  readonly subject: string
  readonly status: string
  readonly outcome: string | null
  readonly dueAt: Instant | null
}
/** key id */
export interface DecisionRow {
  readonly id: string
  readonly commission: string
  readonly session: string
  readonly item: string
  readonly number: string
  readonly title: Title
  readonly adopted: boolean
  readonly adoptedAt: Instant
  readonly status: string
}
/** key decision, id */
export interface ClauseRow {
  readonly decision: string
  readonly id: string
  readonly session: string
  readonly state: string
  readonly control: string
  readonly carried: number
  readonly dueAt: Instant | null
}
/** key decision, clause, body */
export interface AssignmentRow {
  readonly decision: string
  readonly clause: string
  readonly body: string
  readonly reports: number
  readonly reportedAt: Instant | null
}
