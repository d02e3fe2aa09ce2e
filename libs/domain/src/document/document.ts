import type { Signature } from '../access/actor.js'
import type { Access } from '../access/mark.js'
import type { Instant } from '../time/when.js'
import type { Content, Title } from '../title.js'

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
/** A paper that is not loaded: its number, which copy, and who holds it. */
export interface Paper {
  readonly number: string
  readonly copy: string
  readonly holder: string
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
  /** For its distribution list alone; the session, which everybody reads, knows it as `card`. */
  readonly access?: Access
  readonly card?: string
  /** Its title, as a text of its own; `title` is that of anything with this mark. */
  readonly sealed?: Content
  /** A card in the place of a paper, which has no versions here. */
  readonly paper?: Paper
  readonly versions: readonly Version[]
}

export type DocumentCommand =
  | {
      readonly type: 'RegisterDocument'
      readonly commission: string
      readonly session: string
      readonly item?: string
      readonly class: DocumentClass
      /** A card has none; that of a restricted document is sealed. */
      readonly title?: Title
      readonly sealed?: Content
      readonly access?: Access
      readonly paper?: Paper
    }
  /** `was`: the list that was seen. */
  | { readonly type: 'ChangeDistribution'; readonly was: readonly string[]; readonly distribution: readonly string[] }
  | { readonly type: 'AddVersion'; readonly sha256: string; readonly bytes: number; readonly language: string }

type Event<T extends string, F> = { readonly type: T; readonly v: 1; readonly at: Instant } & Readonly<F>
export type DocumentEvent =
  | Event<'DocumentRegistered', { document: Omit<Document, 'versions'>; by: Signature }>
  | Event<'DistributionChanged', { distribution: readonly string[]; by: Signature }>
  | Event<'VersionAdded', { version: Version }>
