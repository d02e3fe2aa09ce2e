import type { Deadline, DocumentClass, Instant, Title } from '@plenary/domain'
import type { Login } from '../samples/login.js'
import type { Chronicle } from './chronicle.js'
import type { Offices } from './offices.js'
import type { RehearsalClock } from './rehearsal-clock.js'

/** What the stories are played with. */
export interface Theatre {
  readonly commission: string
  /** Ids of the national parts. */
  readonly parts: readonly string[]
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
  /** Items that a body proposes for the session of this ordinal when it is asked. */
  readonly proposals: (body: string, ordinal: number) => readonly ProposedItem[]
  /** What is drafted for an item; undefined: a draft decision under its title. */
  readonly paper?: (item: ProposedItem) => { readonly class: DocumentClass; readonly title: Title } | undefined
  /** When this office does this; `null`: never. */
  readonly when: (login: Pick<Login, 'office' | 'body'>, owed: Owed) => Instant | null
  readonly position: (body: string, owed: Owed) => string
  readonly opinion: (body: string, item: string) => string
  /** Whether a part reports on a clause. */
  readonly reports: (body: string, decision: string, clause: string) => boolean
}
export interface ProposedItem {
  readonly title: Title
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
