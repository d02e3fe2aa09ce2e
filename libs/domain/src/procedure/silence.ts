import type { Instant } from '../time/when.js'
import type { SilenceRule } from './decision-rules.js'
import type { ReplyPosition } from './position.js'
import type { Text } from './procedure.js'
import { refuse } from './refusals.js'
import { leastOf, told } from './share.js'
import * as words from './silence-words.js'
import { answeredBy } from './tour.js'
import type { Answered } from './tour.js'

export interface TimedReply {
  readonly part: string
  readonly kind: ReplyPosition
  readonly at: Instant
}

/** A round in which a text passes, or not, without a sitting. */
export interface SilenceRound {
  readonly asked: readonly string[]
  readonly undelivered: readonly string[]
  readonly opened: Instant
  readonly due: Instant
  /** When the standing authorisation to ask so expires, as far as that is known. */
  readonly authorisedUntil?: Instant
  readonly replies: readonly TimedReply[]
  /** A part that was given longer: its reply is timely until then. */
  readonly extensions: readonly { readonly part: string; readonly until: Instant }[]
}

/**
 * adopted: it stands · agreed: everybody said so · proceeds: it goes on to the sitting · broken: somebody objected or
 * amended · lapsed: too little agreement came · notPresented: a position is missing · extended: it is not over yet.
 */
export type SilenceOutcome = 'adopted' | 'agreed' | 'proceeds' | 'broken' | 'lapsed' | 'notPresented' | 'extended'

export interface Silence {
  /** Whether the rule lets the text go forward. */
  readonly passes: boolean
  readonly outcome: SilenceOutcome
  readonly answered: Answered
  /** Parts whose reply came after their term: kept, not counted. */
  readonly late: readonly string[]
  /** The first reply that broke it; a withdrawal later mends nothing. */
  readonly broken?: TimedReply
  readonly why: Text
  readonly article: string
}

interface Judged {
  readonly outcome: SilenceOutcome
  readonly why: Text
  readonly article?: string
}
type Counting = Extract<SilenceRule, { readonly agreement: unknown }>

const agreeing = ({ groups }: Answered) =>
  groups.consent.length + groups.consentWithReservation.length + groups.consentWithComments.length

const breaks = ({ kind }: TimedReply) => kind === 'objection' || kind === 'amendment'

const withoutCount = (rule: SilenceRule, answered: Answered): Judged => {
  const { groups, silent } = answered
  if (rule.silence === 'notPresented') {
    const missing = [...silent, ...groups.moreTime]
    return missing.length > 0
      ? { outcome: 'notPresented', why: words.notPresented(missing) }
      : { outcome: 'agreed', why: words.agreed }
  }
  if (rule.silence === 'abstention' && agreeing(answered) === 0) return { outcome: 'lapsed', why: words.nobodyAgrees }
  return { outcome: 'adopted', why: words.unbroken(rule.silence === 'consent', silent) }
}

const byCount = (rule: Counting, asked: number, answered: Answered): Judged => {
  const { agreement, minimumReplies, proceedsIfAllSilent } = rule
  const replied = asked - answered.silent.length
  if (replied === 0 && proceedsIfAllSilent)
    return { outcome: 'proceeds', why: words.allSilent, article: proceedsIfAllSilent.article }
  if (minimumReplies && replied < minimumReplies.count)
    return { outcome: 'lapsed', why: words.tooFew(replied, minimumReplies.count), article: minimumReplies.article }
  const whole = agreement.of === 'asked' ? asked : replied
  const yes = agreeing(answered)
  const enough = yes > 0 && yes >= leastOf(whole, agreement.fraction)
  const judged = { why: words.counted(agreement, whole, yes, enough), article: agreement.article }
  if (!enough) return { ...judged, outcome: 'lapsed' }
  return { ...judged, outcome: rule.silence === 'ignored' ? 'proceeds' : 'adopted' }
}

interface Heard {
  readonly timely: readonly TimedReply[]
  readonly late: readonly string[]
}

/** In the order in which they came; at the due moment is in time. */
const heard = ({ asked, due, replies, extensions }: SilenceRound): Heard => {
  const termOf = (part: string) => Math.max(due, ...extensions.flatMap((one) => (one.part === part ? [one.until] : [])))
  const ours = replies.filter(({ part }) => asked.includes(part)).toSorted((a, b) => a.at - b.at)
  const late = ours.filter(({ part, at }) => at > termOf(part)).map(({ part }) => part)
  return { timely: ours.filter(({ part, at }) => at <= termOf(part)), late: [...new Set(late)] }
}

/** While the text has not reached everybody a round is not over, whatever the others have said; broken it stays. */
const judge = (rule: SilenceRule, round: SilenceRound, answered: Answered, broken: TimedReply | undefined): Judged => {
  if (broken) return { outcome: 'broken', why: words.broken(broken) }
  if (answered.undelivered.length > 0) return { outcome: 'extended', why: words.undelivered(answered.undelivered) }
  const granted = new Set(round.extensions.flatMap(({ part, until }) => (until > round.due ? [part] : [])))
  const waiting = answered.groups.moreTime.filter((part) => !granted.has(part))
  if (rule.moreTime && waiting.length > 0)
    return { outcome: 'extended', why: words.moreTime(waiting, rule.moreTime), article: rule.moreTime.article }
  return 'agreement' in rule ? byCount(rule, round.asked.length, answered) : withoutCount(rule, answered)
}

const hour = 3_600_000

const checkLength = ({ shortest }: SilenceRule, { opened, due }: SilenceRound): void => {
  if (!shortest || due - opened >= shortest.hours * hour) return
  const { article, hours } = shortest
  refuse.silenceTooShort({ hours: (due - opened) / hour, atLeast: hours, pointer: '/due', article })
}

/** No term runs on when nobody is authorised to ask any more. */
const checkAuthorised = ({ authorised }: SilenceRule, { due, extensions, authorisedUntil }: SilenceRound): void => {
  const ends = Math.max(due, ...extensions.map(({ until }) => until))
  if (!authorised || authorisedUntil === undefined || ends <= authorisedUntil) return
  refuse.silenceUnauthorised({ ends, authorisedUntil, pointer: '/authorisedUntil', article: authorised.article })
}

/**
 * How a round has ended by the rule, when everybody's term has run out. Refusals: `rule.silenceTooShort`,
 * `rule.silenceUnauthorised`.
 */
export const silence = (rule: SilenceRule, round: SilenceRound): Silence => {
  const { asked, undelivered, replies } = round
  checkLength(rule, round)
  checkAuthorised(rule, round)
  const isUnknown = rule.authorised && round.authorisedUntil === undefined
  const { timely, late } = heard(round)
  const latest = Object.fromEntries(timely.map(({ part, kind }) => [part, kind]))
  const answered = answeredBy({ asked, replies: latest, undelivered })
  const broken = 'agreement' in rule ? undefined : timely.find(breaks)
  const judged = judge(rule, round, answered, broken)
  const strangers = replies.map(({ part }) => part).filter((part) => !asked.includes(part))
  return {
    passes: ['adopted', 'agreed', 'proceeds'].includes(judged.outcome),
    outcome: judged.outcome,
    answered,
    late,
    ...(broken && { broken }),
    why: told(words.whole(judged.why, late, strangers), isUnknown && words.authorisationUnknown),
    article: judged.article ?? rule.article,
  }
}
