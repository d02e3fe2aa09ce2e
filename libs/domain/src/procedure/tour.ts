import { replyPositions } from './position.js'
import type { ReplyPosition } from './position.js'
import type { SilenceRule } from './procedure.js'
import { own } from '../own.js'

export interface TourReplies {
  readonly asked: readonly string[]
  /** Latest reply by part. */
  readonly replies: Readonly<Record<string, ReplyPosition>>
  /** Parts to which the text was not delivered. */
  readonly undelivered: readonly string[]
}

/** Every asked part stands in exactly one of `groups`, `silent` and `undelivered`. */
export interface TourOutcome {
  readonly groups: Readonly<Record<ReplyPosition, readonly string[]>>
  /** Delivered, and no reply came. */
  readonly silent: readonly string[]
  /** Not delivered, and no reply came: neither silence nor a position. */
  readonly undelivered: readonly string[]
  /** Parts of which the outcome says "position not presented". */
  readonly notPresented: readonly string[]
  /** Parts whose silence the rule takes as consent. */
  readonly consentBySilence: readonly string[]
  readonly article?: string
}

/** What a tour of approval has brought, part by part. */
export const tourOutcome = (rule: SilenceRule, { asked, replies, undelivered }: TourReplies): TourOutcome => {
  const grouped = replyPositions.map((position) => [position, asked.filter((part) => own(replies, part) === position)])
  const unanswered = asked.filter((part) => own(replies, part) === undefined)
  const silent = unanswered.filter((part) => !undelivered.includes(part))
  const notReached = unanswered.filter((part) => undelivered.includes(part))
  const consents = rule.silence === 'consent'
  return {
    groups: Object.fromEntries(grouped) as TourOutcome['groups'],
    silent,
    undelivered: notReached,
    notPresented: consents ? notReached : unanswered,
    consentBySilence: consents ? silent : [],
    ...(rule.article !== undefined && { article: rule.article }),
  }
}
