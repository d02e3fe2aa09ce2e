import type { Database, Statement } from '../database/database.js'
import { Outage } from '../database/outage.js'
import { sha256 } from '../journal/payload.js'

interface Row {
  readonly hash: string
  readonly body: string
}

/** Texts that never change under their name, because it holds their hash: a process reads each once. */
export class Kept<T> {
  readonly #known = new Map<string, T>()

  /** `text` selects hash and body by a name; `what` is how an outage calls it. */
  constructor(
    private readonly database: Database,
    private readonly what: 'edition' | 'calendar',
    private readonly text: Statement,
  ) {}

  known(name: string): T | undefined {
    return this.#known.get(name)
  }

  /** A text that does not hash to its name was changed behind our back: nothing is decided by it. */
  async read(name: string): Promise<T | null> {
    const known = this.#known.get(name)
    if (known) return known
    const [row] = await this.database.all<Row>(this.text, [name])
    if (!row) return null
    if (sha256(row.body).toString('hex') !== row.hash) throw this.unreadable(name)
    const value = JSON.parse(row.body) as T
    this.#known.set(name, value)
    return value
  }

  /** By a lost text a stream can no more be gone on with than by lost events. */
  async pinned(name: string): Promise<T> {
    return (await this.read(name)) ?? Promise.reject(this.unreadable(name))
  }

  private unreadable(name: string): Outage {
    return new Outage('stream.unreadable', { [this.what]: name })
  }
}
