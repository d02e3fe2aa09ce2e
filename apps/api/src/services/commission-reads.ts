import { Inject, Injectable } from '@nestjs/common'
import { dayIn } from '@plenary/calendar'
import {
  calendarsOf,
  type Commission,
  type Day,
  dayNumber,
  missingYears,
  standing,
  workingCalendar,
} from '@plenary/domain'
import { circleId, type Store } from '@plenary/store'
import { fault } from '../faults/http-fault.js'
import { isCircleOpen } from '../guard/distributed.js'
import { claimsSeen, partRead } from '../guard/readers.js'
import type { Caller } from '../request/caller.js'
import { afterOf, cursors, limitOf, nobody, type PageAsked, pageOf } from '../request/pages.js'
import { commissionOf, resourceOf, streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { clockViewOf, commissionViewOf, followedUpOf } from '../views/commission-view.js'
import { journalEntryOf } from '../views/journal-view.js'
import { inboxViewOf, rolesSeenTo } from '../views/duty-view.js'
import { noticesOf } from './notices.js'
import { Rules } from './rules.js'
import { STORE } from './store-token.js'

type List = Asked<undefined, PageAsked>
/** Before the first instant that a register can name. */
const always = 0

@Injectable()
export class CommissionReads {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(Rules) private readonly rules: Rules,
  ) {}

  /** An account belongs to one commission; an administrator of the installation sees all. */
  async commissions({ caller, query }: List) {
    const brief = ({ id, name, rehearsal }: Pick<Commission, 'id' | 'name' | 'rehearsal'>) => ({ id, name, rehearsal })
    const [after] = afterOf(query, cursors.commissions, [nobody])
    if (caller.visit) return { items: [brief(commissionOf(caller))], next: null }
    const limit = limitOf(query)
    const rows = await this.store.lists.commissions(after, limit + 1)
    return pageOf(rows, limit, ({ id }) => [id], brief)
  }

  async commission({ caller }: Asked) {
    const stream = streamOf<Commission>(caller)
    const resource = resourceOf(stream, await this.rules.actsOf(caller))
    const today = dayIn(caller.now, stream.state.seat.zone)
    const warnings = await this.#warnings(stream.state, today)
    const claims = claimsSeen(caller.actor, stream.state)
    const held = await this.#noticesHeld(stream.state)
    return commissionViewOf(stream.state, resource, { today, warnings, claims, ...held })
  }

  async #noticesHeld({ id, noticesHeld }: Commission) {
    return noticesHeld && { noticesHeld: { ...noticesHeld, count: await this.store.lists.heldNotices(id) } }
  }

  /** By the tables that stand for its calendars today. */
  async #warnings(commission: Commission, day: Day) {
    const today = dayNumber(day)
    const found = calendarsOf(commission).map(async (calendar) => {
      const table = await this.store.calendars.get(standing(commission, calendar))
      return { calendar, years: [...missingYears(workingCalendar(table), today)] }
    })
    return (await Promise.all(found)).filter(({ years }) => years.length > 0)
  }

  async sessions({ caller }: Asked) {
    return { items: await this.store.reads.sessions(streamOf(caller).id), next: null }
  }

  async register({ caller, query }: List) {
    const limit = limitOf(query)
    const after = afterOf(query, cursors.register, [always, nobody])
    const rows = await this.store.lists.register(streamOf(caller).id, after, limit + 1)
    return pageOf(
      rows,
      limit,
      ({ adoptedAt, id }) => [adoptedAt, id],
      (row) => row,
    )
  }

  async followUp({ caller, query }: List) {
    const limit = limitOf(query)
    const after = afterOf(query, cursors.followUp, [nobody, ''])
    const rows = await this.store.lists.followUp(streamOf(caller).id, after, limit + 1)
    return pageOf(rows, limit, ({ decision, clause }) => [decision, clause], followedUpOf(caller.now))
  }

  async journal({ caller, query }: Asked<undefined, PageAsked & { restricted?: string }>) {
    const limit = limitOf(query)
    const { id, state } = streamOf<Commission>(caller)
    const { restricted } = query
    const circle =
      restricted === undefined
        ? circleId(id, partRead(caller.actor, state))
        : await this.#restricted(restricted, caller)
    const rows = await this.store.reads.journal(circle, afterOf(query, cursors.journal, [0])[0], limit + 1)
    return pageOf(rows, limit, ({ seq }) => [seq], journalEntryOf)
  }

  /** Its own circle, by its id; to who is not on its list there is no such document. */
  async #restricted(circle: string, caller: Caller) {
    const isOpen = await isCircleOpen(this.store, { circle, commission: commissionOf(caller).id }, caller.actor)
    return isOpen ? circle : fault.documentUnknown({ document: circle, parameter: 'restricted' })
  }

  /** Of who came to offices and who went. */
  notices(asked: List) {
    return noticesOf(this.store, asked, [streamOf(asked.caller).id])
  }

  async clock({ caller }: Asked) {
    const { id } = streamOf(caller)
    const times = (await this.store.clock.watch(id)) ?? { now: caller.now, nextAt: null }
    return clockViewOf(commissionOf(caller), times, await this.store.outbox.isQuiet(id, times))
  }

  async inbox({ caller }: Asked) {
    const { actor, now } = caller
    const commission = commissionOf(caller).id
    const duties = await this.store.reads.duties(commission, actor.body, rolesSeenTo(actor))
    return inboxViewOf(duties, { commission, office: actor.office, now })
  }
}
