import { replyPositions } from './position.js'
import type { ReplyPosition } from './position.js'
import type { TourRule } from './decision-rules.js'
import { own } from '../own.js'

export interface TourReplies {
  readonly asked: readonly string[]
  /** Latest reply by part. */
  readonly replies: Readonly<Record<string, ReplyPosition>>
  /** Parts to which the text was not delivered. */
  readonly undelivered: readonly string[]
}

/** Every asked part stands in exactly one of `groups`, `silent` and `undelivered`. */
export interface Answered {
  readonly groups: Readonly<Record<ReplyPosition, readonly string[]>>
  /** Delivered, and no reply came. */
  readonly silent: readonly string[]
  /** Not delivered, and no reply came: neither silence nor a position. */
  readonly undelivered: readonly string[]
}

export interface TourOutcome extends Answered {
  /** Parts of which the outcome says "position not presented". */
  readonly notPresented: readonly string[]
  /** Parts whose silence the rule takes as consent. */
  readonly consentBySilence: readonly string[]
  readonly article?: string
}

/** Who said what. Who has replied was reached, whatever the proof of delivery says. */
export const answeredBy = ({ asked, replies, undelivered }: TourReplies): Answered => {
  const grouped = replyPositions.map((position) => [position, asked.filter((part) => own(replies, part) === position)])
  const unanswered = asked.filter((part) => own(replies, part) === undefined)
  return {
    groups: Object.fromEntries(grouped) as Answered['groups'],
    silent: unanswered.filter((part) => !undelivered.includes(part)),
    undelivered: unanswered.filter((part) => undelivered.includes(part)),
  }
}

/** What a tour of approval has brought, part by part. */
export const tourOutcome = (rule: TourRule, replies: TourReplies): TourOutcome => {
  const answered = answeredBy(replies)
  const { silent, undelivered } = answered
  const consents = rule.silence === 'consent'
  const notPresented = consents ? undelivered : replies.asked.filter((part) => own(replies.replies, part) === undefined)
  return {
    ...answered,
    notPresented,
    consentBySilence: consents ? silent : [],
    ...(rule.article !== undefined && { article: rule.article }),
  }
}
