import type { Signature } from '../access/actor.js'
import type { Instant } from '../time/when.js'
import type { Title } from '../title.js'

export const documentClasses = [
  'draftDecision',
  'explanatoryNote',
  'agreement',
  'report',
  'information',
  'workPlan',
] as const
export type DocumentClass = (typeof documentClasses)[number]

export interface Version {
  readonly version: number
  readonly sha256: string
  readonly bytes: number
  readonly language: string
  readonly at: Instant
  readonly by: Signature
}
/** A document on the table of a session: its class, whose draft it is, and its versions by what they contain. */
export interface Document {
  readonly id: string
  readonly commission: string
  readonly session: string
  readonly item?: string
  readonly class: DocumentClass
  readonly title: Title
  readonly drafter: string
  readonly versions: readonly Version[]
}

export type DocumentCommand =
  | {
      readonly type: 'RegisterDocument'
      readonly commission: string
      readonly session: string
      readonly item?: string
      readonly class: DocumentClass
      readonly title: Title
    }
  | { readonly type: 'AddVersion'; readonly sha256: string; readonly bytes: number; readonly language: string }

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type DocumentEvent =
  | Event<'DocumentRegistered', { document: Omit<Document, 'versions'>; by: Signature }>
  | Event<'VersionAdded', { version: Version }>
