import type { Anchors, CalendarTable, Moment, Resolved, When } from '@plenary/domain'
import { createResolve } from './resolve.js'

/** What the specs of this folder count with. */
const seatTable: CalendarTable = {
  name: 'seat',
  mark: 'A',
  source: 'made up for the specs',
  weekend: [6, 7],
  years: {
    2022: ['2022-11-04'],
    2023: ['2023-01-01', '2023-01-02', '2023-01-03', '2023-02-23', '2023-05-01', '2023-05-09'],
    2024: ['2024-01-01'],
  },
}
export const resolve = createResolve([seatTable, { ...seatTable, name: 'fir', years: { 2023: ['2023-04-20'] } }])

export const dushanbe: When = { kind: 'firm', on: '2023-04-27', time: '10:00' }
export const april: When = { kind: 'month', month: '2023-04' }
export const moscowDushanbe = { seat: 'Europe/Moscow', venue: 'Asia/Dushanbe' }

export const session = (anchors: Partial<Anchors> = {}): Anchors => ({
  zones: moscowDushanbe,
  calendar: 'seat',
  ...anchors,
})
export const moment = (m: Pick<Moment, 'anchor' | 'offset'> & Partial<Moment>): Moment => ({
  unit: 'd',
  mark: 'A',
  ...m,
})

const utc = (instant: number) => new Date(instant).toISOString().slice(0, 16)
/** First and last instant, in UTC. */
export const spelled = (m: Moment, anchors: Anchors) => {
  const found = resolve(m, anchors)
  return found && [utc(found.from), utc(found.to)]
}
/** Of a date that is not fuzzy: its one instant, in UTC. */
export const at = (m: Moment, anchors: Anchors) => {
  const found: Resolved | null = resolve(m, anchors)
  if (found && found.from !== found.to) throw new Error('a range')
  return found && utc(found.from)
}
