import type { Database, Statement } from '../database/database.js'

/** All ages in milliseconds; 0 where there is nothing to be old. */
export interface Metrics {
  /** How long the oldest due moment has not been passed, by the clock of its commission. */
  readonly oldestDue: number
  readonly outboxAge: number
  readonly outboxRows: number
  readonly tellsUndelivered: number
  /** Streams that have called for their conductor for more than a minute. */
  readonly streamsCalling: number
  readonly incidents: number
  readonly stuckConductors: number
  /** After a backup was restored, until somebody releases them. */
  readonly noticesHeld: number
}

const metrics: Statement = { name: 'metrics', text: 'select * from figures($1)' }

export const readMetrics = async (database: Database, now: number): Promise<Metrics> =>
  (await database.all<Metrics>(metrics, [now]))[0] as Metrics
