import { Inject, Injectable } from '@nestjs/common'
import { Outage, prometheusText, type Store } from '@plenary/store'
import type { FastifyReply } from 'fastify'
import { STORE } from './store-token.js'

@Injectable()
export class Health {
  constructor(@Inject(STORE) private readonly store: Store) {}

  async ready(reply: FastifyReply): Promise<void> {
    const reason = await this.#reason()
    const answer = reason === null ? { ready: true } : { ready: false, reason }
    await reply
      .status(reason === null ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(answer)
  }

  async metrics(): Promise<string> {
    return prometheusText(await this.store.metrics())
  }

  /** Asks for one row of a table that exists once the database is migrated. */
  async #reason(): Promise<string | null> {
    try {
      await this.store.lists.commissions('00000000-0000-0000-0000-000000000000', 1)
      return null
    } catch (error) {
      return error instanceof Outage ? error.code : 'store.notMigrated'
    }
  }
}
