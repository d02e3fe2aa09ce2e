import { Inject, Injectable } from '@nestjs/common'
import { articleOfAct, type Procedure, Refusal, type Session, type StreamRef } from '@plenary/domain'
import type { Answer, Command, Knock, Next, Preview, Store } from '@plenary/store'
import type { Caller } from '../request/caller.js'
import { STORE } from './store-token.js'
import { visitOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { gateOf } from '../views/gate-view.js'

export interface Act {
  readonly stream: StreamRef
  readonly command: Command
  /** Of a stream that does not exist yet. */
  readonly commission?: string
  /** That the command pins. */
  readonly rules?: Procedure
}

/** Everything that changes goes from here through the door. */
@Injectable()
export class Acts {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /**
   * An act on the stream that the route is about; what the guard saw of it is used. `next`: what a dry run tries on the
   * streams that would be told.
   */
  async onStream(
    { caller, body, query }: Asked<object>,
    command = body as Command,
    { rules, next }: { readonly rules?: Procedure; readonly next?: Next } = {},
  ): Promise<Answer | Preview> {
    const visit = visitOf(caller)
    const knock = knockOf(caller, { stream: visit.seen.ref, command, ...(rules && { rules }) })
    try {
      const tries = query.dryRun === 'true'
      return tries ? await this.store.door.preview(knock, next) : await this.store.door.knock(knock, visit)
    } catch (error) {
      throw await this.#explained(error, caller, command, command === body)
    }
  }

  /** An act that begins another stream than the route is about. */
  begin({ caller, query }: Asked<unknown>, act: Act): Promise<Answer | Preview> {
    const knock = knockOf(caller, act)
    return query.dryRun === 'true' ? this.store.door.preview(knock) : this.store.door.knock(knock)
  }

  /**
   * A stage that is not where the act belongs says whom it waits for; an act of other offices names the article of its
   * stage, and points to its type where that was sent.
   */
  async #explained(error: unknown, caller: Caller, command: Command, isSent: boolean): Promise<unknown> {
    if (!(error instanceof Refusal)) return error
    const { ref, aggregate, state } = visitOf(caller).seen
    const { text, details, article } = error
    const procedure = state && (await this.store.editions.of(aggregate, state))
    if (error.code === 'act.notPermitted') {
      const where = isSent ? { pointer: '/type' } : {}
      return new Refusal(
        text,
        { ...details, ...where },
        article ?? (procedure ? articleOfAct(procedure, command) : undefined),
      )
    }
    const { stage } = details
    if (error.status !== 409 || ref.kind !== 'session' || typeof stage !== 'string' || !procedure) return error
    const { waitingFor } = gateOf(state as Session, stage, procedure)
    return new Refusal(text, { ...details, waitingFor }, article)
  }
}

const knockOf = ({ actor, receivedAt, key, expectedVersion }: Caller, act: Act): Knock => ({
  actor,
  receivedAt,
  ...act,
  ...(key !== undefined && { key }),
  ...(expectedVersion !== undefined && { expectedVersion }),
})
