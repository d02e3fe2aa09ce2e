import type { Duty, Instant, StreamRef, Told } from '@plenary/domain'

// A small aggregate for tests of the store: it counts, owes, tells, calls its conductor and shows rows.

export interface Note {
  readonly content: string
  readonly hash: string
}
export interface Owed {
  readonly key: string
  readonly body: string
  readonly due: Instant
  readonly since: Instant
  readonly state: Duty['state']
}
export interface Listener extends StreamRef {
  readonly part?: string
}
export interface Tally {
  readonly id: string
  readonly commission: string
  readonly total: number
  readonly notes: readonly Note[]
  readonly owed: Readonly<Record<string, Owed>>
  readonly items: Readonly<Record<string, { readonly id: string; readonly title: string }>>
  readonly listeners: readonly Listener[]
  readonly calls: boolean
  readonly closed: boolean
  readonly heard: Readonly<Record<string, { readonly version: number; readonly total: number }>>
}
export type TallyCommand =
  | { readonly type: 'Open'; readonly commission: string }
  | {
      readonly type: 'Add'
      readonly by: number
      readonly times?: number
      readonly note?: { readonly text: string } | Note
    }
  | { readonly type: 'Everything'; readonly key: string; readonly due: Instant; readonly note: Note }
  | { readonly type: 'Owe'; readonly key: string; readonly body: string; readonly due: Instant }
  | { readonly type: 'Settle'; readonly key: string }
  | { readonly type: 'PutItem'; readonly id: string; readonly title: string }
  | { readonly type: 'DropItem'; readonly id: string }
  | { readonly type: 'Listen'; readonly listener: StreamRef; readonly part?: string }
  | { readonly type: 'Call' }
  | { readonly type: 'Close' }
  | { readonly type: 'Answer' }
  | { readonly type: 'PassTime'; readonly due: Instant }
  | ({ readonly type: 'NoteTotal'; readonly total: number } & Told)
type Event<T extends string, F = unknown> = { readonly type: T; readonly v: 1; readonly at: Instant } & F
export type TallyEvent =
  | Event<'Opened', { readonly id: string; readonly commission: string }>
  | Event<'Added', { readonly by: number; readonly note?: Note }>
  | Event<'Owing', { readonly key: string; readonly body: string; readonly due: Instant }>
  | Event<'Settled', { readonly key: string }>
  | Event<'ItemPut', { readonly id: string; readonly title: string }>
  | Event<'ItemDropped', { readonly id: string }>
  | Event<'Listening', { readonly listener: Listener }>
  | Event<'Called'>
  | Event<'Answered'>
  | Event<'Closed'>
  | Event<'TimePassed', { readonly keys: readonly string[]; readonly due: Instant }>
  | Event<'TotalHeard', { readonly total: number } & Told>
