import type { Mark } from '../time/moment.js'
import type { Text } from './procedure.js'

/** The article that says it, and how well that is known. */
export interface Cited {
  readonly article: string
  readonly mark: Mark
}

/** A share: `needs` of `of`; `over`: more than that, so that one of two, over, is the majority. */
export interface Fraction {
  readonly of: number
  readonly needs: number
  readonly over?: true
}

/** A length of time: hours, calendar days, weeks or months. */
export interface Length {
  readonly offset: number
  readonly unit: 'h' | 'd' | 'w' | 'm'
}

export interface QuorumRule extends Cited {
  readonly unit: 'part'
  readonly fraction: Fraction
  readonly base: 'members'
  /** Whether a part that takes part from afar is present; absent: it is. */
  readonly remote?: Cited & { readonly counts: boolean }
  /** The second call, within so long of one that found no quorum: any number is enough. */
  readonly secondConvocation?: Cited & { readonly within: Length }
}

/** decision: on the substance · lateItem: onto the agenda after its time · writtenProcedure: that it is used. */
export type AdoptionKind = 'decision' | 'procedural' | 'lateItem' | 'writtenProcedure'
/** Of whom a majority is counted: parts present · all parts · parts that said something. */
export type AdoptionBase = 'present' | 'all' | 'replies'

/** What must hold besides the positions; whether it does, the case says. */
export interface Condition extends Cited {
  readonly id: string
  readonly text: Text
}

type AdoptionTest =
  | { readonly rule: 'consensus' | 'unanimity' | 'majorityOfPresent' | 'majorityOfAll' }
  | { readonly rule: 'majorityOfReplies'; readonly minimumReplies?: number }
  | { readonly rule: 'qualified'; readonly fraction: Fraction; readonly base: AdoptionBase }
export type AdoptionRule = Cited & { readonly conditions?: readonly Condition[] } & AdoptionTest

/** By kind of decision; the first two every edition has. */
export type AdoptionRules = Readonly<Record<'decision' | 'procedural', AdoptionRule>> &
  Readonly<Partial<Record<AdoptionKind, AdoptionRule>>>

/** What the outcome of a tour says of those who did not answer. */
export interface TourRule {
  readonly silence: 'notPresented' | 'consent'
  readonly article?: string
  readonly mark: Mark
}

/** How much agreement lets a text go forward where one objection does not stop it. */
export interface Agreement extends Cited {
  readonly of: 'asked' | 'replies'
  readonly fraction: Fraction
}

/**
 * What a reply that did not come is taken for.
 * consent, abstention: the text is adopted unless somebody objects or amends · notPresented: everybody must say ·
 * ignored: replies alone are counted · noVote: so they are, if enough came · lapses: without explicit agreement the
 * text is gone.
 */
type SilenceTest =
  | { readonly silence: 'consent' | 'abstention' | 'notPresented' }
  | {
      readonly silence: 'ignored' | 'noVote' | 'lapses'
      readonly agreement: Agreement
      readonly minimumReplies?: Cited & { readonly count: number }
      /** Nobody replied: the text goes forward all the same. */
      readonly proceedsIfAllSilent?: Cited
    }
/** How a text passes without a sitting. */
export type SilenceRule = Cited & {
  /** No round is shorter. */
  readonly shortest?: Cited & { readonly hours: number }
  /** It rests on a standing authorisation, which expires. */
  readonly authorised?: Cited
  /** What a part that asks for more time is given; absent: asking changes nothing until it is granted. */
  readonly moreTime?: Cited & Length
} & SilenceTest

export type DecidingRule = 'quorum' | 'adoption' | 'silence'
