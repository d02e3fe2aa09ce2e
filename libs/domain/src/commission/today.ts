import type { Context } from '../rule.js'
import { dayOf } from '../time/day.js'
import { orUnknown } from '../time/or-unknown.js'
import type { Day } from '../time/when.js'
import type { Commission } from './commission.js'

/** The day at the seat; where no calendar covers it, that of UTC: rights are taken away in any year. */
export const todayAt = ({ seat, calendar }: Commission, { at, resolve }: Pick<Context, 'at' | 'resolve'>): Day => {
  const anchors = { convening: at, zones: { seat: seat.zone, venue: seat.zone }, calendar }
  const now = orUnknown(resolve)({ anchor: 'convening', offset: 0, unit: 'h', mark: 'V' }, anchors)
  return now?.on.from ?? dayOf(Math.floor(at / 86_400_000))
}
