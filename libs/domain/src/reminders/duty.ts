import type { Mark } from '../time/moment.js'
import type { Day, Instant, Span } from '../time/when.js'

/** One courtesy reminder of one deadline, as an instant decided when the deadline was. */
export interface ReminderAt {
  readonly level: string
  /** Days from the due moment, negative before it. */
  readonly offset: number
  readonly at: Instant
}

/** A due moment with all that hangs on it. Reminders go by `from`, consequences by `to`. */
export interface Deadline extends Span {
  /** The day on which it begins, where it is counted; absent: drawn by an earlier release. */
  readonly on?: Day
  readonly mark: Mark
  readonly article?: string
  readonly onNonWorking?: true
  readonly reminders: readonly ReminderAt[]
  /** All reminders of a body, where one of them would have fallen on a holiday of its own. */
  readonly paused?: Readonly<Record<string, readonly ReminderAt[]>>
}

/** Who owes what to whom by when. */
export interface Duty {
  /** Unique within the stream; the same duty keeps its key when its date moves. */
  readonly key: string
  /** The act that fulfils it: a command type. */
  readonly act: string
  readonly stage?: string
  readonly holder: { readonly body: string; readonly role: string }
  /** Id of the item, document, clause … it is about. */
  readonly subject?: string
  readonly since: Instant
  readonly due: Deadline | null
  /** open · done (with `doneAt`) · missed: time closed what it belonged to. */
  readonly state: 'open' | 'done' | 'missed'
  readonly doneAt?: Instant
}

/** What was already sent of a duty: by level and offset the due instant, and its day, it was sent for. */
export type Reminded = Readonly<Record<string, readonly SentReminder[]>>
export interface SentReminder {
  readonly level: string
  readonly offset: number
  readonly due: Instant
  readonly on?: Day
}

/** Time reminded a holder. `collapsed` names lower levels that had passed too and were not sent. */
export interface DutyReminded {
  readonly type: 'DutyReminded'
  readonly v: 1
  readonly duty: string
  readonly holder: { readonly body: string; readonly role: string }
  readonly level: string
  readonly offset: number
  readonly due: Instant
  /** The day of that due moment; absent: sent by an earlier release. */
  readonly on?: Day
  readonly collapsed: readonly { readonly level: string; readonly offset: number }[]
  readonly at: Instant
}
