import { conductors } from '@plenary/contract'
import type { Instant, StreamKind } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import type { Door } from '../door/door.js'
import { codeOf, type Incidents } from '../operate/incidents.js'
import { type Bundle, type Sending, takeBundles } from './letters.js'

export type Deliver = (sending: Sending) => Promise<void>
interface Rest {
  /** Streams of these kinds may call. */
  readonly besides?: readonly StreamKind[]
  /** By the commission's clock; without it what is due does not count. */
  readonly now?: Instant | null
}
export interface Taken {
  readonly delivered: number
  readonly failed: number
}

/** So often a tell is tried before an operator is asked; with the waits below about a minute. */
const enough = 10

/** Rows that failed and wait are not looked at in between. */
const nothingToTake: Statement = {
  name: 'nothing_to_take',
  text: 'select not exists (select from outbox where try_at <= statement_timestamp()) as nothing',
}
const done: Statement = { name: 'outbox_done', text: 'delete from outbox where id = any($1)' }
/** Waits double from 100 ms to a minute. */
const later: Statement = {
  name: 'outbox_later',
  text: `update outbox set attempts = attempts + 1,
      try_at = clock_timestamp() + least(interval '1 minute', interval '100 milliseconds' * 2 ^ least(attempts, 20))
    where id = any($1)`,
}
/** One snapshot: an act that clears a call or a due and tells another stream is either seen whole or not at all. */
const quiet: Statement = { name: 'quiet', text: 'select is_quiet($1, $2, $3) as quiet' }
const underWay: Statement = {
  name: 'tells_under_way',
  text: `select count(*) from outbox where commission = $1 and what = 'tell' and attempts < ${String(enough)}`,
}
const nudgeAll: Statement = {
  name: 'nudge_all',
  text: `with nudged as (
      insert into outbox (what, commission, kind, stream)
      select 'nudge', commission, kind, id from stream where open and kind = any($1) returning 1)
    select count(*) from nudged`,
}

/** What has to reach conductors and other streams after an act: at least once, in order for each pair of streams. */
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly door: Door,
    private readonly incidents: Incidents,
  ) {}

  /**
   * Takes up to `limit` rows, delivers them and forgets those that were. Held by a transaction meanwhile: whoever dies
   * before its end leaves them to the next. What could not be delivered stays and is tried later.
   */
  async take(limit: number, deliver: Deliver): Promise<Taken> {
    const [row] = await this.database.all<{ nothing: boolean }>(nothingToTake)
    if (row?.nothing) return { delivered: 0, failed: 0 }
    return this.database.transaction(async (queries) => {
      const bundles = await takeBundles(queries, limit)
      const ends = await Promise.all(bundles.map((bundle) => this.#deliver(bundle, deliver)))
      const delivered = ends.flatMap((end) => end.delivered)
      const failed = ends.flatMap((end) => end.failed)
      if (delivered.length > 0) await queries.all(done, [delivered])
      if (failed.length > 0) await queries.all(later, [failed])
      return { delivered: delivered.length, failed: failed.length }
    })
  }

  /** A tell is a knock of the engine: with what is told, by whom, and at which version. */
  async deliverTell(sending: Extract<Sending, { what: 'tell' }>): Promise<void> {
    const { commission, letter } = sending
    const { to: stream, from, fromVersion, fact, part } = letter
    const command = { ...fact, from, fromVersion }
    const where = { stream, commission, ...(part !== undefined && { part }) }
    await this.door.knock({ ...where, actor: { kind: 'engine' }, command })
  }

  /** Nudges every conductor and every keeper of time that ought to be at work; answers how many. */
  async reconcile(): Promise<number> {
    const [row] = await this.database.all<{ count: number }>(nudgeAll, [Object.keys(conductors)])
    return row?.count ?? 0
  }

  /** How many tells of this commission are on their way. One that cannot be delivered waits for the operator. */
  async tellsUnderWay(commission: string): Promise<number> {
    const [row] = await this.database.all<{ count: number }>(underWay, [commission])
    return row?.count ?? 0
  }

  /** Nothing is on its way in this commission, no conductor has anything to do, and by `now` time has not either. */
  async isQuiet(commission: string, { besides = [], now = null }: Rest = {}): Promise<boolean> {
    const [row] = await this.database.all<{ quiet: boolean }>(quiet, [commission, besides, now])
    return row?.quiet ?? false
  }

  /** In order; after the first that fails the rest of the bundle waits. */
  async #deliver({ sendings }: Bundle, deliver: Deliver) {
    const delivered: number[] = []
    for (const { ids, attempts, sending } of sendings) {
      try {
        await deliver(sending)
        delivered.push(...ids)
        if (attempts >= enough) await this.incidents.close('undeliverableTell', sending.stream.id)
      } catch (error) {
        if (sending.what === 'tell' && attempts + 1 >= enough) await this.#report(sending, error)
        return { delivered, failed: [...ids] }
      }
    }
    return { delivered, failed: [] }
  }

  #report({ commission, stream, letter }: Extract<Sending, { what: 'tell' }>, error: unknown): Promise<void> {
    const { fromVersion: version } = letter
    return this.incidents.report({
      kind: 'undeliverableTell',
      stream: stream.id,
      commission,
      version,
      code: codeOf(error),
    })
  }
}
