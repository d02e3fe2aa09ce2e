import type { Language } from '../words/i18n.js'

/** Names of the cities by which clocks are told, by zone. */
export type Cities = Readonly<Record<string, Readonly<Record<Language, string>>>>

/** Russian official dates in both languages: day, month, year. */
const formats = new Map<string, Intl.DateTimeFormat>()
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-GB', { ...digits, timeZone: zone, timeZoneName: 'shortOffset' })
  formats.set(zone, made)
  return made
}

interface Clock {
  readonly day: string
  readonly time: string
  readonly offset: string
}
function clockAt(at: number, zone: string): Clock {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const { day = '', month = '', year = '', hour = '', minute = '', timeZoneName = '' } = parts
  return { day: `${day}.${month}.${year}`, time: `${hour}:${minute}`, offset: timeZoneName.replace('GMT', 'UTC') }
}

/** `27.04.2023 10:00 (Душанбе, UTC+5)`. */
export function inFull(at: number, zone: string, cities: Cities, language: Language): string {
  const { day, time, offset } = clockAt(at, zone)
  const city = cities[zone]?.[language]
  return `${day} ${time} (${city === undefined ? offset : `${city}, ${offset}`})`
}

/** `27.04.2023 10:00`: where the zone is said beside. */
export function inBrief(at: number, zone: string): string {
  const { day, time } = clockAt(at, zone)
  return `${day} ${time}`
}

/** `20–30.03.2023`, or the whole of both days where months differ. */
export function betweenDays(from: number, to: number, zone: string): string {
  const [first, last] = [clockAt(from, zone).day, clockAt(to, zone).day]
  if (first === last) return first
  return first.slice(2) === last.slice(2) ? `${first.slice(0, 2)}–${last}` : `${first}–${last}`
}

/** A day as it is written, `2023-04-27`, as it is read, `27.04.2023`. */
export const dayInWords = (day: string): string => day.split('-').reverse().join('.')

/** `2023-04` as `апрель 2023`. */
export function monthInWords(month: string, language: Language): string {
  const at = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1)
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(at)
    .replace(/\s?г\.$/, '')
}
