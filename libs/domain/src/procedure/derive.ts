import { dayNumber, weekday } from '../time/day.js'
import type { Anchor, Mark, Moment, Unit } from '../time/moment.js'
import type { Clock, Day, Zone } from '../time/when.js'
import type { Text } from './procedure.js'

/** A date as it is told: first and last day it may turn out to be, and its hour, where that is known. */
export interface Told {
  readonly from: Day
  readonly to: Day
  readonly at: Clock | null
  readonly zone: Zone
}

/** What there is to say of where a date comes from. */
export interface Derivation {
  readonly moment: Moment
  /** The rule that the number rests on; `null`: none, its mark says so. */
  readonly article: string | null
  readonly calendar: string
  /** Absent: the anchor is not known yet. */
  readonly dates?: { readonly anchor: Told; readonly falls: Told }
  /** Whether the days it falls on are working days; `null`: the calendar has no table for them. */
  readonly working: boolean | null
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

const nameOf = (anchor: Anchor): Text => {
  if (Object.hasOwn(anchors, anchor)) return anchors[anchor as keyof typeof anchors]
  const stage = anchor.slice('stage:'.length)
  return { en: `closing of the stage ${stage}`, ru: `закрытие этапа ${stage}` }
}

/** The mid-cycle cannot be told before it is known when the cycle began. */
export const awaited = (anchor: Anchor): Anchor => (anchor === 'midCycle' ? 'previousClosing' : anchor)

const offsetOf = ({ offset, unit }: Moment): Text => {
  if (offset === 0) return { en: '', ru: '' }
  const count = `${offset < 0 ? '−' : '+'}${Math.abs(offset)}`
  const { en, ru } = units[unit]
  return { en: `${count} ${en}${Math.abs(offset) === 1 ? '' : 's'}`, ru: `${count} ${ru}` }
}

const formula = (moment: Moment, lang: keyof Text): string => {
  const offset = offsetOf(moment)[lang]
  return moment.anchor === 'opening' ? `T${offset}` : `${nameOf(moment.anchor)[lang]} ${offset}`.trimEnd()
}

const dotted = (day: Day): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
const between = ({ from, to }: Told): string => `${dotted(from)}–${dotted(to)}`
const city = (zone: Zone): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

const anchorDay = (told: Told): string =>
  told.from !== told.to ? between(told) : [dotted(told.from), told.at, city(told.zone)].filter(Boolean).join(' ')

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

const workingDay = ({ working, calendar }: Derivation, lang: keyof Text): string => {
  if (working === null)
    return { en: `; calendar ${calendar} has no such year`, ru: `; в календаре ${calendar} нет этого года` }[lang]
  return working
    ? { en: `; working day, calendar ${calendar}`, ru: `; рабочий день, календарь ${calendar}` }[lang]
    : { en: `; not a working day, calendar ${calendar}`, ru: `; нерабочий день, календарь ${calendar}` }[lang]
}

/** "T−20 calendar days (Rule …): opening 27.04.2023 10:00 Dushanbe → 07.04.2023, a Friday; …" */
export const derive = (derivation: Derivation, lang: keyof Text): string => {
  const { moment, article, dates } = derivation
  const rule = `${formula(moment, lang)} (${article ?? marks[moment.mark][lang]})`
  if (!dates) return `${rule}: ${{ en: 'waits for the', ru: 'ожидает:' }[lang]} ${nameOf(awaited(moment.anchor))[lang]}`
  const anchor = `${nameOf(moment.anchor)[lang]} ${anchorDay(dates.anchor)}`
  return `${rule}: ${anchor} → ${falling(dates.falls, lang)}${shift(moment, lang)}${workingDay(derivation, lang)}`
}
