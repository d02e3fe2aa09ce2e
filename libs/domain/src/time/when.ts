/** Milliseconds since the epoch, UTC. */
export type Instant = number
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
/** A clock time, `HH:MM`. */
export type Clock = string
/** An IANA zone name, `Asia/Dushanbe`. */
export type Zone = string

/**
 * A date as far as it is known: it firms up by acts.
 * `endOf` a month runs from its 21st to its last day (domain: "end of a month").
 */
export type When =
  | { readonly kind: 'firm'; readonly on: Day; readonly time: Clock }
  | { readonly kind: 'day'; readonly on: Day }
  | { readonly kind: 'window'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'endOf'; readonly month: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'unknown' }

/** First and last instant that a date may turn out to be; equal when it is firm. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** A place as far as it is known. */
export interface Place {
  readonly country?: string
  readonly city?: string
  readonly venue?: string
  readonly room?: string
  /** Zone in which the hours there are told; absent: the seat's. */
  readonly zone?: Zone
}
