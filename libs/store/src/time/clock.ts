import { type Instant, refusals, type StreamRef } from '@plenary/domain'
import type { Watch } from '@plenary/contract'
import type { Database, Statement } from '../database/database.js'

export interface KeeperView extends Watch {
  /** By the clock of the commission. */
  readonly now: Instant
  readonly nextAt: Instant | null
}
export interface DueStream {
  readonly stream: StreamRef
  readonly due: Instant
}

const refuse = refusals({
  onlyRehearsals: [
    409,
    'clock.notOfRehearsal',
    'Only the clock of a rehearsal can be moved',
    'Часы можно переводить только в репетиции',
  ],
})

const watchKeeper: Statement = {
  name: 'watch_keeper',
  text: `select s.calls as advancing, coalesce(max(o.offset_ms), 0) as offset_ms, min(c.next_at) as next_at
    from stream s left join clock o on o.commission = s.id left join circle c on c.commission = s.id
    where s.id = $1 and s.kind = 'commission' group by s.id`,
}
const rehearsed: Statement = {
  name: 'is_rehearsed',
  text: 'select from commission where id = $1 and rehearsal',
}
const move: Statement = {
  name: 'move_clock',
  text: `insert into clock as o (commission, offset_ms)
    select id, greatest($2::bigint, 0) from commission where id = $1 and rehearsal
    on conflict on constraint clock_key do update set offset_ms = greatest(o.offset_ms, $2::bigint)
    returning o.offset_ms`,
}
const begin: Statement = {
  name: 'begin_clock',
  text: `insert into clock (commission, offset_ms)
    select $1, $2 where not exists (select from stream where id = $1) on conflict on constraint clock_key do nothing`,
}
const due: Statement = {
  name: 'due_streams',
  text: `select s.kind, s.id, s.next_at from circle c join stream s on s.circle = c.id and s.next_at is not null
    where c.commission = $1 and s.next_at <= $2
      and not (s.id = any($3)) order by s.next_at, s.id limit $4`,
}
/** Time cannot pass here until somebody looks into it: it is tried again after a while, not without a pause. */
const allStuck: Statement = { name: 'all_stuck', text: 'select is_stuck($1, $2) as stuck' }
const pauseWhenStuck = 30_000

/** The commission's time: the server's clock, or in a rehearsal one that is ahead of it and moves on by acts. */
export class Clock {
  constructor(
    private readonly database: Database,
    private readonly serverNow: () => Instant,
  ) {}

  /** What the keeper of time has to know; null: there is no such commission. */
  async watch(commission: string): Promise<KeeperView | null> {
    type Row = { advancing: boolean; offset_ms: number; next_at: number | null }
    const [row] = await this.database.all<Row>(watchKeeper, [commission])
    if (!row) return null
    const { advancing, offset_ms, next_at: nextAt } = row
    const now = this.serverNow() + offset_ms
    if (nextAt === null) return { dueIn: null, advancing, now, nextAt }
    const dueIn = Math.max(nextAt - now, 0)
    const pause = dueIn === 0 && (await this.#isStuck(commission, now)) ? pauseWhenStuck : dueIn
    return { dueIn: pause, advancing, now, nextAt }
  }

  async now(commission: string): Promise<Instant | null> {
    return (await this.watch(commission))?.now ?? null
  }

  /** The clock of a rehearsal is not the server's: what the service did in its minutes says nothing. */
  async isRehearsed(commission: string): Promise<boolean> {
    return (await this.database.all(rehearsed, [commission])).length > 0
  }

  /** A rehearsal begins at an instant of its own, before it is founded; a clock that runs already is left as it is. */
  async begin(commission: string, at: Instant): Promise<void> {
    await this.database.all(begin, [commission, at - this.serverNow()])
  }

  /** Moves the clock of a rehearsal forward to an instant; one that has passed leaves it where it is. Answers its now. */
  async move(commission: string, to: Instant): Promise<Instant> {
    const now = this.serverNow()
    const [row] = await this.database.all<{ offset_ms: number }>(move, [commission, to - now])
    return row ? now + row.offset_ms : refuse.onlyRehearsals({ commission })
  }

  /** Streams in which something was due by then, the oldest due first. */
  async due(commission: string, at: Instant, besides: readonly string[] = [], limit = 100): Promise<DueStream[]> {
    type Row = StreamRef & { next_at: number }
    const rows = await this.database.all<Row>(due, [commission, at, besides, limit])
    return rows.map(({ kind, id, next_at }) => ({ stream: { kind, id }, due: next_at }))
  }

  async #isStuck(commission: string, now: Instant): Promise<boolean> {
    return (await this.database.all<{ stuck: boolean }>(allStuck, [commission, now]))[0]?.stuck ?? false
  }
}
