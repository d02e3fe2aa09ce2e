import { cityOf, clockOf, createAboutDays, createResolve, dayIn, seatCalendar } from '@plenary/calendar'
import { calendars, procedure } from '@plenary/data'
import { type Anchors, planRows, type When } from '@plenary/domain'
import { weekEnds } from './calendar-of.js'

/** Counted in the shipped calendar of the seat: no holiday in April, 1 and 9 May. */
const reckoning = {
  resolve: createResolve([...calendars, weekEnds]),
  aboutDay: createAboutDays([...calendars, weekEnds]),
  dayIn,
  clockOf,
  cityOf,
  calendarName: () => seatCalendar(undefined),
  weekEnds: 'week-ends',
  lang: 'en',
} as const

export type Known = Omit<Partial<Anchors>, 'opening' | 'zones'>
export const firm = (typed: string): When => ({ kind: 'firm', on: typed.slice(0, 10), time: typed.slice(11) })

/** Every moment that has a date: `stage moment` with its day and hour. */
export const dates = (id: string, opening: string, known: Known = {}, zone = 'Asia/Dushanbe') => {
  const anchors: Anchors = { opening: firm(opening), zones: { seat: zone, venue: zone }, calendar: 'seat', ...known }
  const dated = planRows(procedure(id), anchors, reckoning).filter(({ date }) => date)
  return dated.map(({ stage, moment, date, at }) => `${stage} ${moment} ${date ?? ''} ${at ?? ''}`)
}
