import type { AboutDay } from '../time/calendar.js'
import { dayNumber, weekday } from '../time/day.js'
import type { Anchor, Mark, Moment, Unit } from '../time/moment.js'
import type { Clock, Day } from '../time/when.js'
import type { Text } from './procedure.js'

/** A date as it is told: first and last day it may turn out to be, its hour where that is known, and by whose clocks. */
export interface Told {
  readonly from: Day
  readonly to: Day
  readonly at: Clock | null
  readonly city: Text
}

/** What a calendar says of a day of them. */
export interface DayTold extends AboutDay {
  readonly on: Day
}

/** On that day the clocks there do not show the hour of the rule: it counts from after the gap; or twice: it is the first. */
export type OddClock = 'skipped' | 'twice'

/** What there is to say of where a date comes from. */
export interface Derivation {
  readonly moment: Moment
  /** The rule that the number rests on; `null`: none, its mark says so. */
  readonly article: Text | null
  readonly calendar: Text
  /** Title of the stage on whose closing the moment stands; absent: it is told by its id. */
  readonly title?: Text | undefined
  /** Absent: the anchor is not known yet. */
  readonly dates?: { readonly anchor: Told; readonly falls: Told; readonly day: DayTold; readonly clock?: OddClock }
}

const units: Readonly<Record<Unit, Text>> = {
  d: { en: 'calendar day', ru: 'кал. дн.' },
  wd: { en: 'working day', ru: 'раб. дн.' },
  cd: { en: 'clear day', ru: 'полн. дн.' },
  w: { en: 'week', ru: 'нед.' },
  m: { en: 'month', ru: 'мес.' },
  h: { en: 'hour', ru: 'ч' },
}

const marks: Readonly<Record<Mark, Text>> = {
  V: { en: 'verified', ru: 'проверено' },
  O: { en: 'observed', ru: 'наблюдалось' },
  K: { en: 'known', ru: 'известно' },
  A: { en: 'assumed', ru: 'принято условно' },
}

const anchors: Readonly<Record<Exclude<Anchor, `stage:${string}`>, Text>> = {
  opening: { en: 'opening', ru: 'открытие' },
  closing: { en: 'closing of the plenary', ru: 'закрытие пленарной части заседания' },
  convening: { en: 'convening', ru: 'созыв' },
  previousClosing: { en: 'closing of the previous session', ru: 'закрытие предыдущего заседания' },
  midCycle: { en: 'mid-cycle', ru: 'середина цикла' },
  nextOpening: { en: 'opening of the next session', ru: 'открытие следующего заседания' },
  reopening: { en: 'reopening', ru: 'возобновление' },
  due: { en: 'due moment', ru: 'срок' },
}

const weekdays: Text[] = [
  { en: 'a Monday', ru: 'понедельник' },
  { en: 'a Tuesday', ru: 'вторник' },
  { en: 'a Wednesday', ru: 'среда' },
  { en: 'a Thursday', ru: 'четверг' },
  { en: 'a Friday', ru: 'пятница' },
  { en: 'a Saturday', ru: 'суббота' },
  { en: 'a Sunday', ru: 'воскресенье' },
]

/** What a moment is counted from. */
export const anchorInWords = (anchor: Anchor, title?: Text): Text => {
  if (Object.hasOwn(anchors, anchor)) return anchors[anchor as keyof typeof anchors]
  const stage = anchor.slice('stage:'.length)
  return title
    ? { en: `closing of the stage "${title.en}"`, ru: `закрытие этапа «${title.ru}»` }
    : { en: `closing of the stage ${stage}`, ru: `закрытие этапа ${stage}` }
}

/** The mid-cycle cannot be told before it is known when the cycle began. */
export const awaited = (anchor: Anchor): Anchor => (anchor === 'midCycle' ? 'previousClosing' : anchor)

const offsetOf = ({ offset, unit }: Moment): Text => {
  if (offset === 0) return { en: '', ru: '' }
  const count = `${offset < 0 ? '−' : '+'}${Math.abs(offset)}`
  const { en, ru } = units[unit]
  return { en: `${count} ${en}${Math.abs(offset) === 1 ? '' : 's'}`, ru: `${count} ${ru}` }
}

const formula = ({ moment, title }: Derivation, lang: keyof Text): string => {
  const offset = offsetOf(moment)[lang]
  return moment.anchor === 'opening' ? `T${offset}` : `${anchorInWords(moment.anchor, title)[lang]} ${offset}`.trimEnd()
}

/** A day as it is written in both languages: 27.04.2023. */
export const dotted = (day: Day): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
const between = ({ from, to }: Told): string => `${dotted(from)}–${dotted(to)}`

/** "27.04.2023 10:00 Dushanbe", or the days between which it lies. */
export const dateInWords = (told: Told, lang: keyof Text): string =>
  told.from !== told.to ? between(told) : [dotted(told.from), told.at, told.city[lang]].filter(Boolean).join(' ')

const falling = (told: Told, lang: keyof Text): string =>
  told.from !== told.to
    ? between(told)
    : `${dotted(told.from)}, ${weekdays[weekday(dayNumber(told.from)) - 1]?.[lang] ?? ''}`

const shifts: Readonly<Record<'before' | 'after', Text>> = {
  before: {
    en: '; from a non-working day to the working day before',
    ru: '; с нерабочего дня на рабочий день до него',
  },
  after: {
    en: '; from a non-working day to the working day after',
    ru: '; с нерабочего дня на рабочий день после него',
  },
}
const shift = ({ nonWorking = 'stay' }: Moment, lang: keyof Text): string =>
  nonWorking === 'stay' ? '' : shifts[nonWorking][lang]

const clocks = ({ time = '' }: Moment): Readonly<Record<OddClock, Text>> => ({
  skipped: { en: `; the clocks skip ${time} on that day`, ru: `; в этот день часы переводятся вперёд через ${time}` },
  twice: {
    en: `; ${time} comes twice on that day, the first is meant`,
    ru: `; ${time} в этот день наступает дважды, имеется в виду первый раз`,
  },
})

const days: Readonly<Record<AboutDay['kind'], Text>> = {
  working: { en: 'working day', ru: 'рабочий день' },
  transferred: { en: 'a working day by transfer', ru: 'рабочий день в порядке переноса' },
  weekEnd: { en: 'not a working day', ru: 'нерабочий день' },
  holiday: { en: 'a holiday', ru: 'праздничный день' },
  noTable: { en: '', ru: '' },
}

const bothWorking: Text = { en: 'both working days', ru: 'оба — рабочие дни' }
const is: Text = { en: 'is ', ru: '— ' }

/** Of a range its ends are told: which of them is no working day, or that both are. */
const dayInWords = ({ kind, name, on }: DayTold, { from, to }: Told, lang: keyof Text): string => {
  if (from !== to && kind === 'working') return bothWorking[lang]
  const named = name?.[lang] ?? name?.en ?? name?.ru
  const said = named === undefined ? days[kind][lang] : `${days[kind][lang]} (${named})`
  return from === to ? said : `${dotted(on)} ${is[lang]}${said}`
}

const workingDay = (day: DayTold, falls: Told, calendar: Text, lang: keyof Text): string => {
  if (day.kind === 'noTable')
    return { en: `; ${calendar.en} has no such year`, ru: `; ${calendar.ru} этого года не содержит` }[lang]
  return `; ${dayInWords(day, falls, lang)}, ${calendar[lang]}`
}

/** "T−20 calendar days (Rule …)": what the rule counts, and on what the number rests. */
const ruleInWords = (derivation: Derivation, lang: keyof Text): string => {
  const { moment, article } = derivation
  return `${formula(derivation, lang)} (${(article ?? marks[moment.mark])[lang]})`
}

/** "T−20 calendar days (Rule …): opening 27.04.2023 10:00 Dushanbe → 07.04.2023, a Friday; …" */
export const derive = (derivation: Derivation, lang: keyof Text): string => {
  const { moment, dates, title } = derivation
  const rule = ruleInWords(derivation, lang)
  const waits = { en: 'waits for the', ru: 'ожидает:' }[lang]
  if (!dates) return `${rule}: ${waits} ${anchorInWords(awaited(moment.anchor), title)[lang]}`
  const { anchor, falls, day, clock } = dates
  const odd = clock ? clocks(moment)[clock][lang] : ''
  const counted = `${anchorInWords(moment.anchor, title)[lang]} ${dateInWords(anchor, lang)}`
  const said = workingDay(day, falls, derivation.calendar, lang)
  return `${rule}: ${counted} → ${falling(falls, lang)}${shift(moment, lang)}${odd}${said}`
}

/** The same where no calendar can tell the day: why not is what was refused. */
export const undatable = (derivation: Derivation, refused: Text, lang: keyof Text): string =>
  `${ruleInWords(derivation, lang)}: ${{ en: 'cannot be dated.', ru: 'дату определить нельзя.' }[lang]} ${refused[lang]}`
