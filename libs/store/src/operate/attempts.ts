import { createHash } from 'node:crypto'
import type { Database, Statement } from '../database/database.js'

/** So many tries at once; then one more after each so many seconds. */
export interface Allowance {
  readonly burst: number
  readonly everySeconds: number
}

const take: Statement = {
  name: 'take_attempt',
  text: `insert into sign_in_attempt as a (about, free_at) values ($1, now() + $3::int * interval '1 second')
    on conflict on constraint sign_in_attempt_key do update
      set free_at = greatest(a.free_at, now()) + $3::int * interval '1 second'
      where a.free_at <= now() + ($2::int - 1) * $3::int * interval '1 second'
    returning 1`,
}
const wait: Statement = {
  name: 'wait_for_attempt',
  text: `select ceil(extract(epoch from free_at - now()))::int - ($2::int - 1) * $3::int as seconds
    from sign_in_attempt where about = $1`,
}
const giveBack: Statement = {
  name: 'give_back_attempt',
  text: `update sign_in_attempt set free_at = free_at - $2::int * interval '1 second' where about = $1`,
}

const remember: Statement = {
  name: 'remember_attempt',
  text: `insert into sign_in_attempt (about, free_at) values ($1, now() + $2::int * interval '1 day')
    on conflict on constraint sign_in_attempt_key do update set free_at = excluded.free_at`,
}
const remembered: Statement = {
  name: 'remembered_attempt',
  text: 'select from sign_in_attempt where about = $1 and free_at > now()',
}

const hashOf = (about: string): Buffer => createHash('sha256').update(about).digest()

/**
 * How often somebody may try: kept in the database, so that many processes count as one and a new start forgives
 * nothing. What is counted is known by its hash only, whether there is such an account or not.
 */
export class Attempts {
  constructor(private readonly database: Database) {}

  /** Counts a try before it is made, so that many at once are no way round; answers the seconds to wait, or 0. */
  async take(about: string, { burst, everySeconds }: Allowance): Promise<number> {
    const values = [hashOf(about), burst, everySeconds]
    if ((await this.database.all(take, values)).length > 0) return 0
    const [row] = await this.database.all<{ seconds: number }>(wait, values)
    return Math.max(row?.seconds ?? 1, 1)
  }

  /** The try was one that should not count. */
  async giveBack(about: string, { everySeconds }: Allowance): Promise<void> {
    await this.database.all(giveBack, [hashOf(about), everySeconds])
  }

  /** For so many days it is known that this went well. */
  async remember(about: string, days: number): Promise<void> {
    await this.database.all(remember, [hashOf(about), days])
  }

  async remembers(about: string): Promise<boolean> {
    return (await this.database.all(remembered, [hashOf(about)])).length > 0
  }

  /** Nothing is held against them any more; with it goes whatever has run out. */
  async forgive(about: string): Promise<void> {
    await this.database.all('delete from sign_in_attempt where about = $1 or free_at < now()', [hashOf(about)])
  }
}
