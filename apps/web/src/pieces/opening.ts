import type { TFunction } from 'i18next'
import type { Language } from '../words/i18n.js'
import { betweenDays, type Cities, dayInWords, inFull, monthInWords } from './dates.js'

/** A date as far as it is known, and the zone in which it is told. */
export type Opening =
  | { readonly kind: 'firm'; readonly on: string; readonly time: string }
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'window'; readonly from: string; readonly to: string }
  | { readonly kind: 'endOf' | 'month'; readonly month: string }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'unknown' }
interface Told {
  readonly t: TFunction
  readonly language: Language
  readonly zone: string
  readonly cities: Cities
}

/** As far as it is known: an hour with its zone, a day, a window, the end of a month. */
export function openingInWords(opening: Opening, at: { from: number; to: number } | null, told: Told): string {
  const { t, language, zone, cities } = told
  switch (opening.kind) {
    case 'firm':
      return at ? inFull(at.from, zone, cities, language) : `${dayInWords(opening.on)} ${opening.time}`
    case 'day':
      return dayInWords(opening.on)
    case 'window':
      return betweenDays(Date.parse(opening.from), Date.parse(opening.to), 'UTC')
    case 'endOf':
      return t('when.endOf', { month: monthInWords(opening.month, language) })
    case 'month':
      return monthInWords(opening.month, language)
    case 'quarter':
      return t('when.quarter', opening)
    case 'unknown':
      return t('when.unknown')
  }
}
