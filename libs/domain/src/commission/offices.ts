import type { Role, Signature, Standing } from '../access/actor.js'
import type { Text } from '../procedure/procedure.js'
import type { Mark } from '../time/moment.js'
import type { Day, Instant } from '../time/when.js'

export interface Office {
  readonly id: string
  readonly body: string
  readonly role: Role
  readonly title: Text
}
/** A person holds an office for a term; rights follow from terms. Persons without a name are known by their office. */
export interface Person {
  readonly id: string
  readonly name?: Text
}
/** First and last day count, at the seat. `standing` absent: the holder. */
export interface Term {
  readonly office: string
  readonly person: string
  readonly from: Day
  readonly to?: Day
  readonly standing?: Standing
  readonly authority?: string
  readonly mark: Mark
  readonly source?: string
}
/** A term that one person has entered: it gives no right until another confirms it. */
export interface EnteredTerm extends Term {
  readonly by: Signature
  readonly at: Instant
}

/** Whoever signs in there, and of whom it is said there, holds the office while the sign-in lasts. */
export interface Claim {
  readonly issuer: string
  readonly claim: string
  readonly value: string
  readonly office: string
}
export interface MappedClaim extends Claim {
  readonly authority: string
  readonly by: Signature
  readonly at: Instant
}

/** Which term is meant; without `from` the last one of that person in that office. */
interface Meant {
  readonly office: string
  readonly person: string
  readonly from?: Day
}

export type OfficeCommand =
  /** `person` is known to the commission; `name` is that of a person who is not. */
  | {
      readonly type: 'BeginTerm'
      readonly office: string
      readonly person?: string
      readonly name?: Text
      readonly from: Day
      readonly to?: Day
      readonly standing?: Standing
      readonly authority: string
      readonly source?: string
    }
  /** By another person than who entered it. */
  | (Meant & { readonly type: 'ConfirmTerm' })
  /** `on` is the last day. A term that has not begun, or waits for a second person, is withdrawn. */
  | (Meant & { readonly type: 'EndTerm'; readonly on: Day; readonly authority: string })
  | {
      readonly type: 'EstablishOffice'
      readonly office: string
      readonly body: string
      readonly role: Role
      readonly title: Text
      readonly authority: string
    }
  | {
      readonly type: 'RetitleOffice'
      readonly office: string
      readonly was: Text
      readonly title: Text
      readonly authority: string
    }
  | (Claim & { readonly type: 'MapClaim'; readonly authority: string })
  | (Claim & { readonly type: 'UnmapClaim'; readonly authority: string })
  | { readonly type: 'NamePerson'; readonly person: string; readonly name: Text; readonly authority: string }

type Event<T extends string, F> = {
  readonly type: T
  readonly v: 1
  readonly at: Instant
  readonly by: Signature
} & Readonly<F>
/** `newcomer`: who was not known to the commission before. */
export type OfficeEvent =
  | Event<'TermEntered', { term: Term; newcomer?: Person }>
  | Event<'TermBegun', { term: Term; newcomer?: Person; enteredBy?: Signature }>
  | Event<'TermEnded', { office: string; person: string; from: Day; to: Day; authority: string }>
  | Event<'TermWithdrawn', { office: string; person: string; from: Day; authority: string }>
  | Event<'ClaimMapped', Claim & { authority: string }>
  | Event<'ClaimUnmapped', Claim & { authority: string }>
  | Event<'OfficeEstablished', { office: Office; authority: string }>
  | Event<'OfficeRetitled', { office: string; was: Text; title: Text; authority: string }>
  | Event<'PersonNamed', { person: string; was?: Text; name: Text; authority: string }>
