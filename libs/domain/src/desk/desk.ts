import type { Told } from '../rule.js'
import type { Instant, When } from '../time/when.js'

/** The desk of a part for one session, in the part's own circle: what is worked on here, nobody else sees. */
export interface Desk {
  readonly id: string
  readonly commission: string
  readonly session: string
  readonly part: string
  readonly ordinal: number
  readonly opening: When
  readonly noted: Readonly<Record<string, number>>
}

export type DeskCommand = Told & {
  readonly type: 'NoteSession'
  readonly commission: string
  readonly session: string
  readonly part: string
  readonly ordinal: number
  readonly opening: When
}

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type DeskEvent =
  Event<'DeskOpened', { desk: Omit<Desk, 'noted'>; told: Told }> | Event<'OpeningNoted', { opening: When; told: Told }>
