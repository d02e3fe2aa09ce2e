import type { Consultation, PersonInOffice, Session, SittingCommand, StreamRef } from '@plenary/domain'
import type { CommissionAtWork } from '../support/commission-at-work.js'
import type { House } from '../support/house.js'
import { until } from '../support/until.js'
import { doings, type Owed } from './doings.js'
import { chair, foundWide, officer, partsOf } from './wide-commission.js'

export interface Extent {
  readonly parts: number
  readonly items: number
  /** Versions of each draft before the first tour. */
  readonly drafts: number
  /** So many documents are revised after the tour, so often. */
  readonly revised: { readonly documents: number; readonly versions: number }
  readonly comments: number
}

/** A command of any aggregate: what it carries the door will judge. */
export type Act = Readonly<Record<string, unknown>> & { readonly type: string }

/** The session opens in the tenth month, the next one in the eighteenth. */
const convenedAt = '2027-01-11T09:00:00Z'
export const opening = '2027-11-16'
const nextOpening = '2028-07-11'
const day = 24 * 60 * 60 * 1000
/** Two days before the due moment, when both reminders have gone out. */
const lastMinute = 2 * day

/** A session at work in a wide commission: everybody does what they owe, at the last minute. */
export class Cycle {
  readonly documents: { readonly id: string; readonly drafter: string }[] = []
  comments = 0
  private constructor(
    private readonly house: House,
    readonly commission: CommissionAtWork,
    readonly session: StreamRef,
    readonly extent: Extent,
  ) {}

  /** The server's clock of the house is the day on which the session is convened. */
  static async begin(house: House, extent: Extent): Promise<Cycle> {
    const commission = await foundWide(house, extent.parts)
    const convening = { opening: { kind: 'month', month: opening.slice(0, 7) }, place: {}, host: 'part-1' } as const
    const { events } = await commission.act(commission.self, chair, { type: 'ConveneSession', ...convening })
    const { founding } = events[0] as unknown as { founding: { id: string } }
    const session: StreamRef = { kind: 'session', id: founding.id }
    await until('the session stands', () => house.store.door.look(session))
    return new Cycle(house, commission, session, extent)
  }
  static readonly begins = convenedAt

  act(stream: StreamRef, office: PersonInOffice, command: Act) {
    return this.commission.act(stream, office, command as never)
  }

  /** The session as it stands. */
  async now(): Promise<Session> {
    return (await this.house.store.reads.state(this.session))?.state as Session
  }

  async consultation(id: string): Promise<Consultation> {
    return (await this.house.store.reads.state({ kind: 'consultation', id }))?.state as Consultation
  }

  /** Plays until the session is as asked; everything that is due on the way is done. */
  async playUntil(reached: (session: Session) => boolean): Promise<void> {
    for (let session = await this.now(); !reached(session); session = await this.now()) {
      if (session.sitting?.status === 'opened' || session.stages['plenary']?.status === 'open') await this.sit(session)
      const { now = 0 } = (await this.house.store.clock.watch(this.commission.id)) ?? {}
      const owed = await this.owed()
      const pressing = owed.filter(({ due }) => due - lastMinute <= now)
      for (const one of pressing) await doings[one.act]?.(this, one)
      await this.commission.arrived(120_000)
      await this.goOn(now, owed)
    }
  }

  /** To when somebody has to act, and never so far that a duty could come and go meanwhile. */
  private async goOn(now: number, owed: readonly Owed[]): Promise<void> {
    const next = owed.map(({ due }) => due - lastMinute).filter((at) => at > now)
    await this.commission.setTarget(new Date(Math.min(now + 2 * day, ...next)).toISOString())
    await this.commission.arrived(120_000)
  }

  /** What is owed to this session, its consultations and decisions; an edition before what is said to it. */
  private async owed(): Promise<Owed[]> {
    const rows = await this.house.sql<Omit<Owed, 'due'> & { due: string }>(
      `select stream, kind, act, stage, body, role, subject, deadline::jsonb->>'from' as due from duty
        where commission = $1 and state = 'open' and deadline is not null and (kind <> 'session' or stream = $2)
        order by act <> 'ComposeEdition', due_to, stream, key`,
      [this.commission.id, this.session.id],
    )
    return rows.map((row) => ({ ...row, due: Number(row.due) }))
  }

  /** The plenary decides on every item, assigns each clause to a part, and fixes when the next session meets. */
  private async sit({ sitting, items }: Session): Promise<void> {
    const stream: StreamRef = { kind: 'sitting', id: sitting?.id ?? '' }
    const by = (command: SittingCommand) => this.commission.act(stream, chair, command)
    const parts = partsOf(this.extent.parts)
    await by({ type: 'OpenSitting', presiding: chair.office })
    for (const part of parts) await by({ type: 'RecordAttendance', part, attendance: 'present' })
    await by({ type: 'AdoptAgenda' })
    const decided = Object.values(items).filter(({ origin }) => origin === 'proposal')
    for (const [index, { id, title }] of decided.entries()) {
      const assigned = [parts[index % parts.length] ?? '']
      const clauses = [{ title: { en: 'To carry it out' }, assigned, due: { kind: 'nextSession' as const } }]
      await by({ type: 'RecordDecision', item: id, title, clauses })
    }
    const next = { opening: { kind: 'firm', on: nextOpening, time: '10:00' }, place: { city: 'Seat' } } as const
    await by({ type: 'FixNextSession', ...next })
    await by({ type: 'CloseSitting' })
    await this.commission.arrived(120_000)
  }

  secretariat(command: Act) {
    return this.act(this.session, officer, command)
  }
}
