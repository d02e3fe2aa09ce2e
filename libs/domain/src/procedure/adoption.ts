import type { AdoptionBase, AdoptionRule, Condition, Fraction } from './decision-rules.js'
import type { Position } from './position.js'
import type { Text } from './procedure.js'
import { refuse } from './refusals.js'
import { byCount, leastOf, shareInWords, told } from './share.js'
import { own } from '../own.js'

/** Positions by part; a part without one is silent, as is one that is said to be. */
export interface Taken {
  /** Parts that are members and not suspended, present or not: an absent part may write. */
  readonly parts: readonly string[]
  readonly present: readonly string[]
  /** Without a sitting: nobody need be present. */
  readonly inWriting?: boolean
  readonly positions: Readonly<Record<string, Position>>
  /** Whether the conditions of the rule hold, by id; one that is not named does not. */
  readonly conditions?: Readonly<Record<string, boolean>>
}

export interface Adoption {
  readonly adopted: boolean
  /** Parts that accepted the decision; nobody else is bound by it. */
  readonly bound: readonly string[]
  readonly notBound: readonly string[]
  /** Bound parts that limited their own commitment. */
  readonly reservations: readonly string[]
  /** Parts whose position kept it from being adopted; empty where it was adopted, fell short of a majority, or nobody came. */
  readonly blockedBy: readonly string[]
  readonly why: Text
  readonly article: string
}

interface Tested {
  readonly adopted: boolean
  readonly blockedBy: readonly string[]
  readonly why: Text
}
type Accepts = (part: string) => boolean

const listed = (parts: readonly string[]) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`)
const objectors = ({ parts, positions }: Taken) => parts.filter((part) => own(positions, part) === 'objection')

/** Nobody objects; abstention, lack of interest and silence are no objections. */
const consensus = (taken: Taken): Tested => {
  const blockedBy = objectors(taken)
  const [count, all] = [String(blockedBy.length), String(taken.parts.length)]
  const object = byCount(blockedBy.length, { en: 'objects', ru: 'Возражает' }, { en: 'object', ru: 'Возражают' })
  const why = {
    en: `Consensus: nobody objects. ${count} of ${all} ${object.en}${listed(blockedBy)}.`,
    ru: `Консенсус: никто не возражает. ${object.ru} ${count} из ${all}${listed(blockedBy)}.`,
  }
  return { adopted: blockedBy.length === 0, blockedBy, why }
}

/** Everybody says yes. */
const unanimity = ({ parts }: Taken, accepts: Accepts): Tested => {
  const blockedBy = parts.filter((part) => !accepts(part))
  const count = parts.length - blockedBy.length
  const [yes, all, not] = [String(count), String(parts.length), String(blockedBy.length)]
  const consent = byCount(count, { en: 'does', ru: 'Согласна' }, { en: 'do', ru: 'Согласны' })
  const dissent = byCount(blockedBy.length, { en: 'not yet', ru: 'не согласна' }, { en: 'not yet', ru: 'не согласны' })
  const why = {
    en: `Unanimity: everybody consents. ${yes} of ${all} ${consent.en}; ${dissent.en} ${not}${listed(blockedBy)}.`,
    ru: `Единогласие: согласны все. ${consent.ru} ${yes} из ${all}; ${dissent.ru} ${not}${listed(blockedBy)}.`,
  }
  return { adopted: blockedBy.length === 0, blockedBy, why }
}

const bases: Readonly<Record<AdoptionBase, Text & { readonly of: (taken: Taken) => readonly string[] }>> = {
  present: {
    of: ({ parts, present }) => parts.filter((part) => present.includes(part)),
    en: 'present',
    ru: 'присутствующих',
  },
  all: { of: ({ parts }) => parts, en: 'parts', ru: 'всех' },
  replies: {
    of: ({ parts, positions }) => parts.filter((part) => (own(positions, part) ?? 'silent') !== 'silent'),
    en: 'replies',
    ru: 'ответов',
  },
}

/** Enough of the base say yes; where they are too few, those of the base who objected are named. */
const counted = (base: AdoptionBase, fraction: Fraction, least: number, taken: Taken, accepts: Accepts): Tested => {
  const voices = bases[base].of(taken)
  const yes = voices.filter(accepts).length
  const adopted = voices.length >= Math.max(1, least) && yes >= leastOf(voices.length, fraction)
  const share = shareInWords(voices.length, fraction)
  const [all, count, floor] = [String(voices.length), String(yes), String(least)]
  const needed = byCount(least, { en: 'reply is', ru: 'ответа' }, { en: 'replies are', ru: 'ответов' })
  const consent = byCount(yes, { en: 'consents', ru: 'согласна' }, { en: 'consent', ru: 'согласны' })
  const why = told(
    { en: `Counted of the ${bases[base].en}: ${all}.`, ru: `Считается от ${bases[base].ru}: ${all}.` },
    least > 0 && { en: `At least ${floor} ${needed.en} needed.`, ru: `Требуется не менее ${floor} ${needed.ru}.` },
    { en: `${share.en}; ${count} ${consent.en}.`, ru: `${share.ru}; ${consent.ru} ${count}.` },
  )
  const against = objectors(taken).filter((part) => voices.includes(part))
  return { adopted, blockedBy: adopted ? [] : against, why }
}

const majority: Fraction = { of: 2, needs: 1, over: true }

const tested = (rule: AdoptionRule, taken: Taken, accepts: Accepts): Tested => {
  switch (rule.rule) {
    case 'consensus':
      return consensus(taken)
    case 'unanimity':
      return unanimity(taken, accepts)
    case 'majorityOfPresent':
      return counted('present', majority, 0, taken, accepts)
    case 'majorityOfAll':
      return counted('all', majority, 0, taken, accepts)
    case 'majorityOfReplies':
      return counted('replies', majority, rule.minimumReplies ?? 0, taken, accepts)
    case 'qualified':
      return counted(rule.base, rule.fraction, 0, taken, accepts)
  }
}

/** The conditions of the rule that do not hold. Refuses one that the rule does not know. */
const unmet = ({ conditions = [], article }: AdoptionRule, said: Taken['conditions'] = {}): readonly Condition[] => {
  const stranger = Object.keys(said).find((name) => !conditions.some(({ id }) => id === name))
  if (stranger !== undefined)
    refuse.conditionUnknown({ condition: stranger, known: conditions.map(({ id }) => id), article })
  return conditions.filter(({ id }) => own(said, id) !== true)
}

const strangers = ({ parts, positions }: Taken): Text | false => {
  const others = Object.keys(positions).filter((part) => !parts.includes(part))
  return (
    others.length > 0 && {
      en: `No member, not counted: ${others.join(', ')}.`,
      ru: `Не члены, не учтены: ${others.join(', ')}.`,
    }
  )
}

/** Who writes need not come; every other decision is taken by those who are there. */
const lacksPresence = (rule: AdoptionRule, { parts, present, inWriting = false }: Taken): boolean => {
  const ofReplies = rule.rule === 'majorityOfReplies' || (rule.rule === 'qualified' && rule.base === 'replies')
  return !inWriting && !ofReplies && !parts.some((part) => present.includes(part))
}
const nobodyPresent: Text = {
  en: 'Nobody is present: nothing can be adopted.',
  ru: 'Никто не присутствует: решение принято быть не может.',
}

const ended = (adopted: boolean, bound: number): Text => ({
  en: adopted ? `Adopted; ${String(bound)} bound by it.` : 'Not adopted; nobody is bound.',
  ru: adopted ? `Принято; связаны решением: ${String(bound)}.` : 'Не принято; никто не связан.',
})

/**
 * Whether these positions adopt a decision, and whom it binds: a state is bound by nothing that it did not accept.
 * Refusal: `rule.conditionUnknown`.
 */
export const adoption = (rule: AdoptionRule, taken: Taken): Adoption => {
  const { parts, positions } = taken
  const accepts = (part: string) =>
    own(positions, part) === 'consent' || own(positions, part) === 'consentWithReservation'
  const test = tested(rule, taken, accepts)
  const missing = unmet(rule, taken.conditions)
  const isEmpty = lacksPresence(rule, taken)
  const adopted = test.adopted && missing.length === 0 && !isEmpty
  const bound = adopted ? parts.filter(accepts) : []
  const conditions = missing.map(({ text }) => ({ en: `Not shown: ${text.en}.`, ru: `Не подтверждено: ${text.ru}.` }))
  return {
    adopted,
    bound,
    notBound: parts.filter((part) => !bound.includes(part)),
    reservations: bound.filter((part) => own(positions, part) === 'consentWithReservation'),
    blockedBy: test.blockedBy,
    why: told(test.why, strangers(taken), isEmpty && nobodyPresent, ...conditions, ended(adopted, bound.length)),
    article: (test.adopted ? missing[0] : undefined)?.article ?? rule.article,
  }
}
