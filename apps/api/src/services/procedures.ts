import { Inject, Injectable } from '@nestjs/common'
import type { commissionAct, procedureDifferences, procedureView } from '@plenary/contract/http'
import { calendarNames, procedure as shipped, procedureEditions } from '@plenary/data'
import {
  type Commission,
  diff,
  forSessions,
  knownProcedure,
  loadProcedure,
  pointing,
  type Procedure,
  type ProcedureEdition,
} from '@plenary/domain'
import { editionOf, type Store } from '@plenary/store'
import type { z } from 'zod'
import { streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { sent } from '../views/sent.js'
import { Acts } from './acts.js'
import { STORE } from './store-token.js'

export type CommissionActAsked = z.output<typeof commissionAct>
export interface Compared {
  readonly from: string
  readonly to: string
}

/** Editions of the rules of procedure that a commission knows: read, compared, and one more proposed. */
@Injectable()
export class Procedures {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  /** An act on a commission; an edition that is proposed is read first, and kept with the act. */
  async act(asked: Asked<CommissionActAsked>) {
    const { body } = asked
    if (body.type !== 'ProposeEdition') return this.acts.onStream(asked)
    const rules = await this.#whole(body.procedure, streamOf<Commission>(asked.caller).state)
    const { id, hash } = editionOf(rules)
    return this.acts.onStream(asked, { type: body.type, procedure: { id, hash } }, { rules })
  }

  async text({ caller, query }: Asked<undefined, { of: string }>): Promise<z.output<typeof procedureView>> {
    const procedure = await this.#named(streamOf<Commission>(caller).state, query.of)
    return { hash: editionOf(procedure).hash, procedure: sent(procedure) }
  }

  async differences({ caller, query }: Asked<undefined, Compared>): Promise<z.output<typeof procedureDifferences>> {
    const { state } = streamOf<Commission>(caller)
    const [from, to] = [await this.#named(state, query.from), await this.#named(state, query.to)]
    return { from: pinned(from), to: pinned(to), changes: sent(diff(from, to)) }
  }

  /** By its hash where the commission knows it, by its id where it is shipped, or where the commission knows it. */
  async #named(commission: Commission, name: string): Promise<Procedure> {
    const known = Object.hasOwn(procedureEditions, name) ? undefined : knownProcedure(commission, name)
    return known ? this.store.editions.get(known.hash) : shipped(name)
  }

  /** With all that it inherits, checked. */
  async #whole(edition: ProcedureEdition, commission: Commission): Promise<Procedure> {
    const { id, extends: parent } = edition
    const known =
      parent === undefined || Object.hasOwn(procedureEditions, parent) ? {} : await this.#parent(commission, parent)
    return pointing(
      () => forSessions(loadProcedure(id, { ...procedureEditions, ...known, [id]: edition }, calendarNames)),
      () => ({ pointer: '/procedure' }),
    )
  }

  /** A known edition is whole: what it extended itself has nothing more to say. */
  async #parent(commission: Commission, name: string): Promise<Readonly<Record<string, ProcedureEdition>>> {
    const known = knownProcedure(commission, name)
    if (!known) return {}
    const { extends: _, ...whole } = await this.store.editions.get(known.hash)
    return { [name]: whole }
  }
}

const pinned = (procedure: Procedure) => ({ id: procedure.id, hash: editionOf(procedure).hash })
