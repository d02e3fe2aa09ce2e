import type { Instant, Procedure } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import { canonical, sha256 } from '../journal/payload.js'
import { Kept } from './kept.js'
import { refuse } from './refusals.js'
import type { AnyAggregate, Command, State } from './words.js'

const editionByHash: Statement = { name: 'edition_by_hash', text: 'select hash, body from edition where hash = $1' }

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
  readonly #kept: Kept<Procedure>
  constructor(private readonly database: Database) {
    this.#kept = new Kept(database, 'edition', editionByHash)
  }

  /** The edition that a stream pins, or that a command would pin; null: it rests on none. */
  of(aggregate: AnyAggregate, state: State | null, asking: Asking = {}): Procedure | null | Promise<Procedure> {
    const hash = aggregate.edition(state, asking.command, asking.at)
    if (hash === null) return null
    if (hash === asking.edition?.hash) return JSON.parse(asking.edition.body) as Procedure
    return this.#kept.known(hash) ?? (state === null ? this.get(hash) : this.#kept.pinned(hash))
  }

  async get(hash: string): Promise<Procedure> {
    return (await this.#kept.read(hash)) ?? refuse.editionUnknown({ edition: hash })
  }

  async list(): Promise<{ hash: string; id: string }[]> {
    return this.database.all('select hash, id from edition order by id, hash')
  }
}
