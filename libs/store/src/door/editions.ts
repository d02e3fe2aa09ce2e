import type { Instant, Procedure } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import { Outage } from '../database/outage.js'
import { canonical, sha256 } from '../journal/payload.js'
import { refuse } from './refusals.js'
import type { AnyAggregate, Command, State } from './words.js'

const editionByHash: Statement = { name: 'edition_by_hash', text: 'select body from edition where hash = $1' }

/** An edition as it is kept: under the hash of its RFC 8785 text. */
export interface Edition {
  readonly hash: string
  readonly id: string
  readonly body: string
}
export function editionOf(procedure: Procedure): Edition {
  const body = canonical(procedure)
  return { hash: sha256(body).toString('hex'), id: procedure.id, body }
}

interface Asking {
  readonly command?: Command
  readonly at?: Instant
  /** What the command brings with it: it is kept when the act is. */
  readonly edition?: Edition | null
}

/** Editions of the rules of procedure. They never change under their hash, so a process reads each once. */
export class Editions {
  readonly #known = new Map<string, Procedure>()
  constructor(private readonly database: Database) {}

  /** The edition that a stream pins, or that a command would pin; null: it rests on none. */
  of(aggregate: AnyAggregate, state: State | null, asking: Asking = {}): Procedure | null | Promise<Procedure> {
    const hash = aggregate.edition(state, asking.command, asking.at)
    if (hash === null) return null
    if (hash === asking.edition?.hash) return JSON.parse(asking.edition.body) as Procedure
    return this.#known.get(hash) ?? (state === null ? this.get(hash) : this.#pinned(hash))
  }

  async get(hash: string): Promise<Procedure> {
    return (await this.#read(hash)) ?? refuse.editionUnknown({ edition: hash })
  }

  /** Under lost rules a stream can no more be gone on with than under lost events. */
  async #pinned(hash: string): Promise<Procedure> {
    const procedure = await this.#read(hash)
    if (procedure) return procedure
    throw new Outage('stream.unreadable', { edition: hash })
  }

  /** A text that does not hash to its name was changed behind our back: nothing is decided by it. */
  async #read(hash: string): Promise<Procedure | null> {
    const known = this.#known.get(hash)
    if (known) return known
    const [row] = await this.database.all<{ body: string }>(editionByHash, [hash])
    if (!row) return null
    if (sha256(row.body).toString('hex') !== hash) throw new Outage('stream.unreadable', { edition: hash })
    const procedure = JSON.parse(row.body) as Procedure
    this.#known.set(hash, procedure)
    return procedure
  }

  async list(): Promise<{ hash: string; id: string }[]> {
    return this.database.all('select hash, id from edition order by id, hash')
  }
}
