import { Inject, Injectable } from '@nestjs/common'
import { type Act, Defect, type Procedure } from '@plenary/domain'
import type { Counting, Store } from '@plenary/store'
import type { Caller } from '../request/caller.js'
import { visitOf } from '../request/stream-of.js'
import { STORE } from './store-token.js'

/** What the rules, and the edition of them that a stream pins, say of it. */
@Injectable()
export class Rules {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /** What the caller may do now: as the door would decide it. */
  async actsOf(caller: Caller): Promise<readonly Act[]> {
    const { aggregate, state } = visitOf(caller).seen
    const procedure = await this.store.editions.of(aggregate, state)
    return aggregate.permit(state, caller.actor, procedure)
  }

  /** What its days are counted by. */
  countingOf(caller: Caller): Promise<Counting> {
    const { aggregate, state } = visitOf(caller).seen
    return this.store.calendars.countingFor(aggregate, state)
  }

  async of(caller: Caller): Promise<Procedure> {
    const { aggregate, state } = visitOf(caller).seen
    const procedure = await this.store.editions.of(aggregate, state)
    if (!procedure) throw new Defect('a session without an edition of the rules')
    return procedure
  }
}
