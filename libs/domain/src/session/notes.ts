import type { Access, AccessMark } from '../access/mark.js'
import type { Instant, When, Zone } from '../time/when.js'
import type { Title } from '../title.js'

/** What other streams have told a session, as it was last told. */

export interface DocumentOnTable {
  readonly id: string
  readonly item?: string
  readonly class: string
  readonly drafter: string
  readonly version: number
  readonly sha256: string | null
  /** It is a card: of a restricted document no more is known here, and `id` is not its own. */
  readonly access?: Access
}
/** A clause under control, as its decision last told; `session` is the one that took the decision. */
export interface ClauseNote {
  readonly decision: string
  readonly clause: string
  readonly number: string
  readonly session: string
  readonly adoptedAt: Instant
  readonly assigned: readonly string[]
  readonly reported: Readonly<Record<string, Instant>>
  readonly concluded: boolean
  readonly carried: number
  /** What it says, whether it stays under control, what each part last reported; older notes do not tell it. */
  readonly title?: Title
  readonly control?: string
  readonly states?: Readonly<Record<string, string>>
}
/** `postponed`: items that the plenary left to the next session; absent where it never told. */
export interface SittingNote {
  readonly id: string
  readonly status: 'summoned' | 'opened' | 'closed'
  readonly closedAt?: Instant
  readonly decisions: readonly string[]
  readonly postponed?: readonly string[]
}
/** An item that the plenary before left to this session: as it was, with its documents. */
export interface PostponedItem {
  readonly id: string
  readonly title: Title
  readonly mark?: AccessMark
  readonly subject?: string
  readonly proposer: string
  readonly documents: readonly DocumentOnTable[]
}
/** When the next session opens. */
export interface Next {
  readonly opening: When
  /** Absent: an earlier release did not tell it. */
  readonly form?: 'ordinary' | 'extraordinary'
  /** Zone of the place where it is held. */
  readonly venue?: Zone
}
export interface ConsultationNote {
  readonly status: 'open' | 'closed'
  readonly outcome?: string
  readonly waiting: readonly string[]
}
