import { inContext } from '../database/context.js'
import type { Database, Statement } from '../database/database.js'

/**
 * What is committed as a statement sees it, and by which server: while it is the same, so is everything that is stored,
 * whoever changed it and in whatever way.
 */
export const momentSql = `pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text`

const now: Statement = {
  name: 'moment',
  text: `select ${momentSql} as moment, array(select worthless($1)) as worthless`,
}
interface Now {
  readonly moment: string
  /** Of the credentials that were shown, which are worth nothing now: by their places, from 1. */
  readonly worthless: readonly number[]
}

/** One question for all who wait: it is put after each of them has come, so that nobody is told of a moment before. */
export class Moments {
  #waiting: Buffer[] = []
  #next: Promise<Now> | undefined
  #before: Promise<unknown> = Promise.resolve()

  constructor(private readonly database: Database) {}

  /** The present moment for who shows a credential; null: it is worth nothing, or no longer. */
  async of(credential: Buffer): Promise<string | null> {
    const place = this.#waiting.push(credential)
    const { moment, worthless } = await (this.#next ??= this.#before.then(() => this.#ask()))
    return worthless.includes(place) ? null : moment
  }

  #ask(): Promise<Now> {
    const shown = this.#waiting
    this.#waiting = []
    this.#next = undefined
    const asked = inContext(null, () => this.database.all<Now>(now, [shown])).then(([row]) => row as Now)
    // What went wrong is told to those who asked then.
    this.#before = asked.catch(() => undefined)
    return asked
  }
}
