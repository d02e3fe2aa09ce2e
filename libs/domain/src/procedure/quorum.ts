import type { QuorumRule } from './decision-rules.js'
import type { Text } from './procedure.js'
import { refuse } from './refusals.js'
import { byCount, leastOf, shareInWords, lengthInWords, told } from './share.js'

/** Parts by id. A part that froze its own participation stays in the base: only an act suspends it. */
export interface Presence {
  readonly members: readonly string[]
  readonly suspended: readonly string[]
  readonly present: readonly string[]
  /** Parts that take part from afar, whether or not they stand among those present as well. */
  readonly remote?: readonly string[]
  /** 2: the call after one that found no quorum. */
  readonly convocation?: 1 | 2
}

export interface Quorum {
  readonly met: boolean
  /** How many parts of the base are present. */
  readonly present: number
  readonly needed: number
  readonly base: number
  readonly why: Text
  readonly article: string
}

type Counted = Pick<Quorum, 'met' | 'present' | 'needed' | 'base'>
const list = (parts: readonly string[]) => parts.join(', ')

const second = ({ secondConvocation }: QuorumRule, { convocation }: Presence) => {
  if (convocation !== 2) return undefined
  return secondConvocation ?? refuse.notInEdition({ rule: 'quorum', lacks: 'secondConvocation' })
}

const secondInWords = (within: Text): Text => ({
  en: `At the second call, within ${within.en} of the first, any number is enough.`,
  ru: `При повторном созыве, в течение ${within.ru} после первого, достаточно любого числа.`,
})

const presentAre = { en: 'present', ru: 'присутствуют' }
const presentIs = { en: 'present', ru: 'присутствует' }

const inWords = ({ met, present, needed, base }: Counted): Text => {
  const are = byCount(present, presentIs, presentAre)
  return {
    en: `${String(needed)} needed, ${String(present)} of ${String(base)} ${are.en}: ${met ? 'there is' : 'there is no'} quorum.`,
    ru: `Нужно ${String(needed)}, ${are.ru} ${String(present)} из ${String(base)}: ${met ? 'кворум есть' : 'кворума нет'}.`,
  }
}

const leftOut = (parts: readonly string[], en: string, ru: string): Text | undefined =>
  parts.length === 0 ? undefined : { en: `${en}: ${list(parts)}.`, ru: `${ru}: ${list(parts)}.` }

/** Whether a commission is competent. Refusal: `rule.notInEdition` where the rules know no second call. */
export const quorum = (rule: QuorumRule, presence: Presence): Quorum => {
  const { members, suspended, remote = [] } = presence
  const again = second(rule, presence)
  const counted = new Set(members.filter((part) => !suspended.includes(part)))
  const afar = rule.remote?.counts === false
  const came = [...new Set([...presence.present, ...remote])].filter((part) => !(afar && remote.includes(part)))
  const present = came.filter((part) => counted.has(part)).length
  const base = counted.size
  const needed = again ? Math.min(1, base) : leastOf(base, rule.fraction)
  const answer = { met: present > 0 && present >= needed, present, needed, base }
  const share = shareInWords(base, rule.fraction)
  const why = told(
    again ? secondInWords(lengthInWords(again.within)) : { en: `${share.en}.`, ru: `${share.ru}.` },
    inWords(answer),
    leftOut(
      members.filter((part) => suspended.includes(part)),
      'Suspended by act',
      'Участие приостановлено актом',
    ),
    leftOut(
      came.filter((part) => !members.includes(part)),
      'No member, not counted',
      'Не члены, не учтены',
    ),
    afar && leftOut(remote, 'Present from afar, not counted', 'Дистанционно, не учтены'),
  )
  return { ...answer, why, article: again?.article ?? rule.article }
}
