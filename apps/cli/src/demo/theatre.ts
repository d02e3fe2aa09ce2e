import type { Deadline, Instant } from '@plenary/domain'
import type { Chronicle } from './chronicle.js'
import type { Offices } from './offices.js'
import type { RehearsalClock } from './rehearsal-clock.js'

/** What the stories are played with. */
export interface Theatre {
  readonly commission: string
  readonly offices: Offices
  readonly clock: RehearsalClock
  readonly chronicle: Chronicle
}

/** A duty as the inbox shows it. */
export interface Owed {
  readonly stream: string
  readonly kind: string
  readonly key: string
  readonly act: string
  readonly stage?: string
  readonly subject?: string
  readonly since: Instant
  readonly deadline: Deadline | null
}

/** What a story decides: what is proposed by whom, when an office does what it owes, and how. */
export interface Manners {
  /** Items that a body proposes when it is asked. */
  readonly proposals: (body: string, session: string) => readonly ProposedItem[]
  /** When this office does this; `null`: never. */
  readonly when: (office: string, owed: Owed) => Instant | null
  readonly position: (body: string, owed: Owed) => string
  readonly opinion: (body: string, item: string) => string
  /** Whether a part reports on a clause. */
  readonly reports: (body: string, decision: string, clause: string) => boolean
}
export interface ProposedItem {
  readonly title: { readonly en?: string; readonly ru?: string }
  readonly subject?: string
}

/** At nine in the morning of the day on which two fifths of the time have gone; nobody acts in the night. */
export const inGoodTime = ({ since, deadline }: Owed): Instant =>
  deadline ? nineOf(Math.min(since + 0.4 * (deadline.from - since), deadline.from - 3 * hour), since) : since

/** Two days before the due moment, when the reminders have gone out. */
export const afterReminders = ({ since, deadline }: Owed): Instant =>
  deadline ? nineOf(deadline.from - 2 * day, since) : since

/** In the morning of the day on which it is due. */
export const onTheDay = ({ since, deadline }: Owed): Instant => (deadline ? nineOf(deadline.from, since) : since)

const hour = 3_600_000
const day = 24 * hour
const nineOf = (instant: Instant, notBefore: Instant): Instant =>
  Math.max(Math.floor(instant / day) * day + 6 * hour, notBefore)
