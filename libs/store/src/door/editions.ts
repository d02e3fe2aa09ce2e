import type { Procedure } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import { Outage } from '../database/outage.js'
import { canonical, sha256 } from '../journal/payload.js'
import { refuse } from './refusals.js'
import type { AnyAggregate, Command, State } from './words.js'

const editionByHash: Statement = { name: 'edition_by_hash', text: 'select body from edition where hash = $1' }

/** Editions of the rules of procedure. They never change under their hash, so a process reads each once. */
export class Editions {
  readonly #known = new Map<string, Procedure>()
  constructor(private readonly database: Database) {}

  /** The edition that a stream pins, or that this command would pin; null: it rests on none. */
  of(aggregate: AnyAggregate, state: State | null, command?: Command): Procedure | null | Promise<Procedure> {
    const hash = aggregate.edition(state, command)
    if (hash === null) return null
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

  /** Keeps an edition; answers the hash by which streams pin it. */
  async put(procedure: Procedure): Promise<string> {
    const body = canonical(procedure)
    const hash = sha256(body).toString('hex')
    const insert = 'insert into edition (hash, id, body) values ($1, $2, $3) on conflict do nothing'
    await this.database.all(insert, [hash, procedure.id, body])
    return hash
  }

  async list(): Promise<{ hash: string; id: string }[]> {
    return this.database.all('select hash, id from edition order by id, hash')
  }
}
