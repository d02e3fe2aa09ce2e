import type { Instant } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'

const minute = 60_000
const minuteOf = (at: Instant): number => Math.floor(at / minute)

/** Ninety days: nobody asks of older minutes, however late a closing is passed. */
const kept = 90 * 24 * 60

/** What is older than any closing that is still looked at goes with each mark. */
const mark: Statement = {
  name: 'mark_service_minute',
  text: `with gone as (delete from service_minute where minute < $1::bigint - ${String(kept)})
    insert into service_minute (minute) values ($1) on conflict on constraint service_minute_key do nothing`,
}
const marked: Statement = {
  name: 'marked_service_minutes',
  text: `select (select min(minute) from service_minute) as first, count(*)::int as marked
    from service_minute where minute >= $1 and minute < $2`,
}

/** When the service could be reached, by the minute. */
export class ServiceMinutes {
  constructor(private readonly database: Database) {}

  /** The API is at work in this minute, and the database with it. */
  async mark(at: Instant): Promise<void> {
    await this.database.all(mark, [minuteOf(at)])
  }

  /** How many whole minutes between two instants have no mark; those before the first mark that is kept are not judged. */
  async unreachable(from: Instant, to: Instant): Promise<number> {
    type Row = { first: number | null; marked: number }
    const [row] = await this.database.all<Row>(marked, [minuteOf(from), minuteOf(to)])
    if (!row || row.first === null) return 0
    return Math.max(0, minuteOf(to) - Math.max(minuteOf(from), row.first) - row.marked)
  }
}
