import { Inject, Injectable } from '@nestjs/common'
import { daysIn } from '@plenary/calendar'
import {
  type Actor,
  type CalendarTable,
  calendarsOf,
  type Commission,
  daysChanged,
  type DecreedDay,
  type PersonInOffice,
  pointing,
  standing,
  withDays,
} from '@plenary/domain'
import type { Next, Store } from '@plenary/store'
import { streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { Acts } from './acts.js'
import { type CommissionActAsked, Procedures } from './procedures.js'
import { STORE } from './store-token.js'

/** What a session would do next: its plan drawn by the newer tables, by whom it is for; it is only tried. */
const redrawing = (actor: Actor): Next => ({
  kind: 'session',
  actor: { ...(actor as PersonInOffice), role: 'commissionSecretary' },
  command: { type: 'RedrawPlan', authority: 'tried', reason: { text: 'tried' } },
})

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
    const tables = await this.#tables(streamOf<Commission>(asked.caller).state)
    const days = daysOf(csv, tables)
    const next = redrawing(asked.caller.actor)
    const answer = await this.acts.onStream(asked, { type, days, source }, { next })
    return asked.query['dryRun'] === 'true' ? { ...answer, days: changedBy(days, tables) } : answer
  }

  /** That stand for its calendars today. */
  #tables(commission: Commission): Promise<readonly CalendarTable[]> {
    return Promise.all(calendarsOf(commission).map((name) => this.store.calendars.get(standing(commission, name))))
  }
}

const daysOf = (csv: string, tables: readonly CalendarTable[]): readonly DecreedDay[] =>
  pointing(
    () => daysIn(csv, tables),
    () => ({ pointer: '/csv' }),
  )

/** Calendar by calendar, the days that would become others. */
const changedBy = (days: readonly DecreedDay[], tables: readonly CalendarTable[]) =>
  tables.flatMap((table) => {
    const changes = daysChanged(table, withDays(table, days))
    return changes.length === 0 ? [] : [{ calendar: table.name, changes }]
  })
