import type { Fraction, Length } from './decision-rules.js'
import type { Text } from './procedure.js'

/** Which of two forms a number asks for: 1 of them, in Russian 21 and 101 as well. */
export const byCount = (count: number, one: Text, more: Text): Text => ({
  en: (count === 1 ? one : more).en,
  ru: (count % 10 === 1 && count % 100 !== 11 ? one : more).ru,
})

/** The least whole number that reaches the share: a fraction of a state cannot be counted. */
export const leastOf = (base: number, { of, needs, over }: Fraction): number => {
  const share = (base * needs) / of
  return over ? Math.floor(share) + 1 : Math.ceil(share)
}

/** How that number comes about: `2/3 of 5 is 3.33, rounded up 4`. */
export const shareInWords = (base: number, fraction: Fraction): Text => {
  const { of, needs, over } = fraction
  const share = (base * needs) / of
  const exact = Number.isInteger(share)
  const en = String(Number(share.toFixed(2)))
  const ru = en.replace('.', ',')
  const least = String(leastOf(base, fraction))
  const ratio = of === 100 ? `${String(needs)} %` : `${String(needs)}/${String(of)}`
  const ending = (more: string, rounded: string) => (over ? `, ${more} ${least}` : exact ? '' : `, ${rounded} ${least}`)
  return {
    en: `${ratio} of ${String(base)} is ${en}${ending('more than that is', 'rounded up')}`,
    ru: `${ratio} от ${String(base)} — это ${ru}${ending('больше этого —', 'с округлением вверх')}`,
  }
}

const units = { h: ['hour', 'ч.'], d: ['day', 'дн.'], w: ['week', 'нед.'], m: ['month', 'мес.'] } as const

export const lengthInWords = ({ offset, unit }: Length): Text => {
  const [en, ru] = units[unit]
  return { en: `${String(offset)} ${en}${offset === 1 ? '' : 's'}`, ru: `${String(offset)} ${ru}` }
}

/** Sentences one after another; those that have nothing to say are left out. */
export const told = (...sentences: readonly (Text | false | undefined)[]): Text => {
  const said = sentences.filter((sentence) => sentence !== false && sentence !== undefined)
  return { en: said.map(({ en }) => en).join(' '), ru: said.map(({ ru }) => ru).join(' ') }
}
