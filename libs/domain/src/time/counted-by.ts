import { own } from '../own.js'
import type { Anchors, Moment } from './moment.js'

/** In which table working days are counted, and why in that one: as the seat's, as the host's, or by its name. */
export interface CountedBy {
  readonly calendar: string
  readonly of: 'seat' | 'host' | 'name'
}

/** Where no host is known, or none with a calendar, days are counted at the seat. */
export const countedBy = ({ calendar: named = 'seat' }: Pick<Moment, 'calendar'>, anchors: Anchors): CountedBy => {
  const { calendar, calendars = {} } = anchors
  const pinned = own(calendars, named)
  if (named === 'seat' || (named === 'host' && pinned === undefined)) return { calendar, of: 'seat' }
  return named === 'host' ? { calendar: pinned ?? calendar, of: named } : { calendar: pinned ?? named, of: 'name' }
}
