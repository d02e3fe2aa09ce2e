import type { Agreement, Length } from './decision-rules.js'
import type { Text } from './procedure.js'
import { shareInWords, lengthInWords, told } from './share.js'

/** Why a round ended as it did, in the words that the command line and the record print. */

const list = (parts: readonly string[]) => parts.join(', ')

export const broken = ({ part, kind }: { readonly part: string; readonly kind: string }): Text => ({
  en: `Broken by ${part}: ${kind === 'amendment' ? 'an amendment' : 'an objection'} in time.`,
  ru: `Нарушено в срок: ${part}, ${kind === 'amendment' ? 'поправка' : 'возражение'}.`,
})

export const unbroken = (isConsent: boolean, silent: readonly string[]): Text => {
  const count = String(silent.length)
  return {
    en: `Nobody objected or amended in time; ${count} silent, taken for ${isConsent ? 'consent' : 'abstention'}.`,
    ru: `Возражений и поправок в срок не поступило; промолчали ${count}, это ${isConsent ? 'согласие' : 'воздержание'}.`,
  }
}

export const nobodyAgrees: Text = {
  en: 'Silence is abstention, and nobody consented.',
  ru: 'Молчание означает воздержание, и никто не согласился.',
}

export const agreed: Text = {
  en: 'Everybody asked has presented a position, and nobody objects.',
  ru: 'Позиции представили все, возражений нет.',
}

export const notPresented = (parts: readonly string[]): Text => ({
  en: `Silence is no consent; position not presented: ${list(parts)}.`,
  ru: `Молчание не означает согласия; позиция не представлена: ${list(parts)}.`,
})

export const undelivered = (parts: readonly string[]): Text => ({
  en: `The text did not reach ${list(parts)}: the round is extended from delivery.`,
  ru: `Текст не доставлен: ${list(parts)}. Срок продлевается со дня доставки.`,
})

export const allSilent: Text = {
  en: 'Nobody replied: the text goes forward.',
  ru: 'Ответов не поступило: проект идёт дальше.',
}

export const moreTime = (parts: readonly string[], term: Length): Text => {
  const { en, ru } = lengthInWords(term)
  return {
    en: `More time asked by ${list(parts)}: extended by ${en}.`,
    ru: `Запрошен дополнительный срок: ${list(parts)}. Продлевается на ${ru}`,
  }
}

export const tooFew = (replied: number, least: number): Text => ({
  en: `${String(replied)} replies in time, at least ${String(least)} needed: no vote.`,
  ru: `Ответов в срок ${String(replied)}, нужно не менее ${String(least)}: голосование не состоялось.`,
})

export const counted = ({ of, fraction }: Agreement, whole: number, yes: number, isEnough: boolean): Text => {
  const share = shareInWords(whole, fraction)
  const ofAsked = of === 'asked'
  return {
    en: `Counted of ${ofAsked ? 'all asked' : 'the replies'}: ${share.en}; ${String(yes)} agree: ${isEnough ? 'enough' : 'too few'}.`,
    ru: `Считается от ${ofAsked ? 'всех запрошенных' : 'ответов'}: ${share.ru}; согласны ${String(yes)}: ${isEnough ? 'достаточно' : 'недостаточно'}.`,
  }
}

export const authorisationUnknown: Text = {
  en: 'The standing authorisation expires: until when it stands is not said.',
  ru: 'Срок постоянного полномочия ограничен: до какого дня оно действует, не указано.',
}

const late = (parts: readonly string[]): Text => ({
  en: `After the term, kept and not counted: ${list(parts)}.`,
  ru: `После срока, сохранено и не учтено: ${list(parts)}.`,
})

const notAsked = (parts: readonly string[]): Text => ({
  en: `Not asked, not counted: ${list(parts)}.`,
  ru: `Не запрашивались, не учтены: ${list(parts)}.`,
})

export const whole = (judged: Text, tooLate: readonly string[], strangers: readonly string[]): Text =>
  told(judged, tooLate.length > 0 && late(tooLate), strangers.length > 0 && notAsked([...new Set(strangers)]))
