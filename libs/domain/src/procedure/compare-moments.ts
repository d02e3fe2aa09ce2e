import type { Moment, Unit } from '../time/moment.js'
import type { Clock } from '../time/when.js'

const day = 1440
/** Units that can be set against each other without a calendar: hours and all kinds of whole days. */
const scales: Readonly<Record<Unit, 'days' | 'wd' | 'm'>> = {
  d: 'days',
  w: 'days',
  cd: 'days',
  h: 'days',
  wd: 'wd',
  m: 'm',
}

/** Minutes from midnight of the anchor's day: earliest and latest, where the hour is not known. */
interface Reach {
  readonly from: number
  readonly to: number
}

const minutes = (time: Clock): number => +time.slice(0, 2) * 60 + +time.slice(3, 5)

const reach = ({ unit, offset, time }: Moment): Reach => {
  if (unit === 'h') return { from: offset * 60, to: offset * 60 + day - 1 }
  const days = unit === 'w' ? offset * 7 : unit === 'cd' ? offset + Math.sign(offset) : offset
  const clock = time === undefined ? { from: 0, to: day - 1 } : { from: minutes(time), to: minutes(time) }
  return { from: days * day + clock.from, to: days * day + clock.to }
}

/** Whether one moment surely comes before the other; false where that cannot be told without knowing the dates. */
export const surelyBefore = (a: Moment, b: Moment): boolean => {
  if (a.anchor !== b.anchor || scales[a.unit] !== scales[b.unit]) return false
  const zones = (a.zone ?? 'seat') === (b.zone ?? 'seat') ? 0 : day
  return reach(a).to + zones < reach(b).from
}
