import { Inject, Injectable } from '@nestjs/common'
import { type Metrics, Outage, type Store } from '@plenary/store'
import type { FastifyReply } from 'fastify'
import { STORE } from './store-token.js'

const seconds = (ms: number) => ms / 1000
/** The same names as the worker gives them. */
const figuresOf = (found: Metrics) =>
  [
    ['plenary_oldest_due_seconds', 'How long the oldest due moment has not been passed.', seconds(found.oldestDue)],
    ['plenary_outbox_age_seconds', 'How long the oldest nudge or tell has waited.', seconds(found.outboxAge)],
    ['plenary_outbox_rows', 'Nudges and tells that wait.', found.outboxRows],
    ['plenary_tells_undelivered', 'Tells that failed and are tried again.', found.tellsUndelivered],
    ['plenary_streams_calling', 'Streams that call for their conductor for over a minute.', found.streamsCalling],
    ['plenary_conductors_stuck', 'Conductors whose stream refuses them.', found.stuckConductors],
    ['plenary_incidents', 'What waits for the operator.', found.incidents],
  ] as const

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
    return figuresOf(await this.store.metrics())
      .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
      .join('')
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
