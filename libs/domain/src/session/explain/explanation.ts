import type { Procedure, Text } from '../../procedure/procedure.js'
import type { Reckoning } from '../../procedure/moment-row.js'
import type { Deadline, Duty, Reminded } from '../../reminders/duty.js'
import type { Instant, Zone } from '../../time/when.js'
import type { Session } from '../session.js'

export interface Holder {
  readonly body: string
  readonly role: string
}

/** Puts words to what a session knows by ids only. */
export interface Naming {
  readonly body: (id: string) => Text
  readonly office: (holder: Holder) => Text
  /** The same where several are listed: a part or a council by its own name. */
  readonly holder: (holder: Holder) => Text
  /** An instant as the clocks of a zone show it, without one those at the seat: "27.04.2023 10:00 Dushanbe". */
  readonly moment: (at: Instant, zone?: Zone) => Text
}

/**
 * What keeps something from going on. owed: offices owe an act · conductor: nothing is missing, it goes on by itself ·
 * time: a moment has not come · stage: another stage comes first · fact: nothing will change it by itself any more.
 */
export interface Reason {
  readonly kind: 'owed' | 'conductor' | 'time' | 'stage' | 'fact'
  /** Who owes it; several where the same is asked of them. */
  readonly who: readonly Holder[]
  readonly act?: string
  readonly stage?: string
  /** Id of the item, proposal, consultation or decision that it is about. */
  readonly subject?: string
  readonly since: Instant | null
  readonly due: Deadline | null
  readonly overdue?: true
  readonly article?: string
  readonly says: Text
}

/** Reminders of a duty: what has gone out, by the due moment it was sent for, and what goes out next. */
export interface RemindersOf {
  readonly sent: readonly { readonly level: string; readonly offset: number; readonly due: Instant }[]
  readonly next: { readonly level: string; readonly at: Instant } | null
}

/** The one answer to "why": how it stands, and what would unblock it, first what can be done first. */
export interface Explanation {
  readonly about: { readonly kind: 'stage' | 'item' | 'document' | 'duty'; readonly id: string }
  readonly title: Text
  /** In one word; what words there are depends on what is asked about. */
  readonly stands: string
  readonly says: Text
  readonly because: readonly Reason[]
  /** Of a duty: where its due moment comes from, its reminders, and the stages that wait for it. */
  readonly derivation?: Text
  readonly reminders?: RemindersOf
  readonly awaitedBy?: readonly { readonly stage: string; readonly title: Text }[]
  /** The same in words. */
  readonly further?: readonly Text[]
}

/** Duties of another stream of the session: of a tour, of the review of a body, of a decision. */
export interface Others {
  readonly stream: string
  readonly duties: readonly Duty[]
  readonly reminded: Reminded
}

/** What an explanation rests on. */
export interface Explaining {
  readonly session: Session
  readonly procedure: Procedure
  readonly now: Instant
  readonly naming: Naming
  readonly reckoning: Omit<Reckoning, 'lang'>
  readonly others?: Others
  /** Notices of the stream of the duty that are recorded and held, by key: nobody was told. */
  readonly held?: ReadonlySet<string>
}

/** A text made in both languages by the same words. */
export const inBoth = (make: (lang: keyof Text) => string): Text => ({ en: make('en'), ru: make('ru') })
