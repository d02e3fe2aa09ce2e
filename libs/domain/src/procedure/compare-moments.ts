import type { Anchor, Moment } from '../time/moment.js'
import type { Clock } from '../time/when.js'

const day = 1440

/** From the least to the most that something may come to. */
interface Reach {
  readonly from: number
  readonly to: number
}

const exactly = (days: number): Reach => ({ from: days, to: days })
const backOrForth = (offset: number, least: number, most: number): Reach =>
  offset < 0 ? { from: -most, to: -least } : { from: least, to: most }

/** Days from the day of the anchor. Without a calendar so many working days are as many days or more, a month 28 to 31. */
const daysOf = ({ unit, offset }: Moment): Reach => {
  const size = Math.abs(offset)
  switch (unit) {
    case 'w':
      return exactly(offset * 7)
    case 'cd':
      return exactly(offset + Math.sign(offset))
    case 'wd':
      return offset === 0 ? exactly(0) : backOrForth(offset, size, Infinity)
    case 'm':
      return backOrForth(offset, size * 28, size * 31)
    default:
      return exactly(offset)
  }
}

const minutes = (time: Clock): number => +time.slice(0, 2) * 60 + +time.slice(3, 5)

/** Minutes from midnight of the anchor's day: earliest and latest, where the day or the hour is not known. */
const reach = (moment: Moment, days: Reach): Reach => {
  const { unit, offset, time } = moment
  if (unit === 'h') return { from: offset * 60, to: offset * 60 + day - 1 }
  const clock = time === undefined ? { from: 0, to: day - 1 } : { from: minutes(time), to: minutes(time) }
  return { from: days.from * day + clock.from, to: days.to * day + clock.to }
}

/** In this order they come. */
const course: readonly Anchor[] = ['previousClosing', 'midCycle', 'opening', 'closing', 'nextOpening']
const isLater = (anchor: Anchor, than: Anchor): boolean =>
  course.includes(than) && course.indexOf(anchor) > course.indexOf(than)

/** Counted alike from one day, of which the calendar may be whatever it is. */
const isAlike = (a: Moment, b: Moment): boolean =>
  a.anchor === b.anchor && a.unit === b.unit && (a.calendar ?? 'seat') === (b.calendar ?? 'seat')

const zoneOf = ({ anchor, zone = 'seat' }: Moment): string => `${anchor} ${zone}`

/** Whether one moment surely comes before the other; false where that cannot be told without knowing the dates. */
export const surelyBefore = (a: Moment, b: Moment): boolean => {
  if (a.anchor !== b.anchor && !isLater(b.anchor, a.anchor)) return false
  const days = isAlike(a, b) ? ({ offset }: Moment) => exactly(offset) : daysOf
  const zones = zoneOf(a) === zoneOf(b) ? 0 : day
  return reach(a, days(a)).to + zones < reach(b, days(b)).from
}
