import { Inject, Injectable } from '@nestjs/common'
import { daysIn } from '@plenary/calendar'
import { calendarsOf, type Commission, type DecreedDay, pointing, standing } from '@plenary/domain'
import type { Store } from '@plenary/store'
import { streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { Acts } from './acts.js'
import { type CommissionActAsked, Procedures } from './procedures.js'
import { STORE } from './store-token.js'

/** Acts on a commission; days of calendars come in as a file, and go through the door as what it says. */
@Injectable()
export class CommissionActs {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Procedures) private readonly procedures: Procedures,
  ) {}

  async act(asked: Asked<CommissionActAsked>) {
    if (asked.body.type !== 'ImportCalendar') return this.procedures.act(asked)
    const { type, csv, source } = asked.body
    const days = await this.#daysIn(csv, streamOf<Commission>(asked.caller).state)
    return this.acts.onStream(asked, { type, days, source })
  }

  async #daysIn(csv: string, commission: Commission): Promise<readonly DecreedDay[]> {
    const names = calendarsOf(commission).map((name) => standing(commission, name))
    const tables = await Promise.all(names.map((name) => this.store.calendars.get(name)))
    return pointing(
      () => daysIn(csv, tables),
      () => ({ pointer: '/csv' }),
    )
  }
}
