import type { Clock, Day, Instant, Span, When, Zone } from './when.js'

/** What a moment is counted from. A stage anchor is `stage:<id>`: the closing of that stage. */
export type Anchor =
  | 'opening' // T, the opening of the plenary
  | 'closing' // the closing of the plenary
  | 'convening' // the act that convened the session
  | 'previousClosing' // the closing of the previous session's plenary
  | 'midCycle' // the day floor(n/2) after the closing of N, n = days from there to T of N+1
  | 'nextOpening' // T of the session that follows this one
  | 'reopening' // the act that sent a stage back
  | 'due' // the deadline that a reminder belongs to
  | `stage:${string}`

/** d calendar days · wd working days · cd clear days (neither end counted) · w weeks · m months (clamped) · h hours. */
export type Unit = 'd' | 'wd' | 'cd' | 'w' | 'm' | 'h'

/** V verified · O observed once · K known, not re-read · A assumed, editable. */
export type Mark = 'V' | 'O' | 'K' | 'A'

/**
 * A moment as a rule states it: anchor + offset + clock time + zone + what to do on a non-working day.
 * Without `time` it falls on the anchor's own clock time; the clock times of stages are filled in by `loadProcedure`.
 */
export interface Moment {
  readonly anchor: Anchor
  readonly offset: number
  readonly unit: Unit
  readonly time?: Clock
  readonly zone?: 'seat' | 'venue'
  readonly nonWorking?: 'stay' | 'before' | 'after'
  /** Whose working days: the seat's, those of the host's state, or a calendar's by its name; absent: the seat's. */
  readonly calendar?: string
  /** The rule says "must"; absent: "as a rule". Counted back from the opening it is a minimum that protects someone. */
  readonly must?: true
  readonly mark: Mark
  readonly article?: string
}

/** What the anchors of one session are known to be. An absent anchor is not known yet. */
export interface Anchors {
  readonly opening?: When
  readonly nextOpening?: When
  readonly closing?: Instant
  readonly convening?: Instant
  readonly previousClosing?: Instant
  readonly reopening?: Instant
  readonly due?: Span
  readonly stages?: Readonly<Record<string, Instant>>
  /** `nextVenue`: where the session that follows is held, once that is known; else its day counts at the seat. */
  readonly zones: { readonly seat: Zone; readonly venue: Zone; readonly nextVenue?: Zone }
  /** Name of the calendar of the seat, in which working days are counted unless a moment names another. */
  readonly calendar: string
  /** The tables that stand for other calendars: the host's under `host`, each of a body under its name. */
  readonly calendars?: Readonly<Record<string, string>>
}

/** A moment turned into instants: a span where an anchor is fuzzy. `onNonWorking`: its first or last day is no working day. */
export interface Resolved extends Span {
  readonly on: { readonly from: Day; readonly to: Day }
  readonly zone: Zone
  readonly onNonWorking?: true
}

/** Turns a moment into instants; `null` while its anchor is not known. Pure: same input, same answer. */
export type Resolve = (moment: Moment, anchors: Anchors) => Resolved | null
