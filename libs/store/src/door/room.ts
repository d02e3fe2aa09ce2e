import type { AccessMark, Instant } from '@plenary/domain'
import type { Database } from '../database/database.js'
import type { Calendars } from './calendars.js'
import type { Editions } from './editions.js'
import { Moments } from './moments.js'
import { Standing } from './standing.js'
import { StateCache } from './state-cache.js'
import type { Random } from './texts.js'
import type { Aggregates } from './words.js'

/** What looking needs. */
export interface Room {
  readonly database: Database
  readonly aggregates: Aggregates
  readonly cache: StateCache
  readonly standing: Standing
}
export const roomOf = (database: Database, aggregates: Aggregates): Room => ({
  database,
  aggregates,
  cache: new StateCache(),
  standing: new Standing(new Moments(database)),
})
/** What deciding needs besides what was seen. */
export interface Deciding {
  readonly database: Database
  readonly editions: Editions
  readonly calendars: Calendars
  /** The highest access mark of what is loaded. */
  readonly ceiling: AccessMark
}
export interface DoorRoom extends Room, Deciding {
  /** The server's clock. */
  readonly now: () => Instant
  readonly random: Random
}
