import { procedure } from '@plenary/data'
import type {
  CommissionCommand,
  CommissionFounding,
  ConsultationCommand,
  DecisionCommand,
  PersonInOffice,
  Procedure,
  SessionCommand,
  SittingCommand,
  StreamRef,
} from '@plenary/domain'
import { editionOf, type Answer } from '@plenary/store'
import type { House } from './house.js'
import { people, smallCommission, type Part } from './small-commission.js'
import { until } from './until.js'

/** What a journal entry says, beside what it hashes. */
export interface Entry {
  readonly stream: string
  readonly type: string
  readonly event: { readonly at: number } & Readonly<Record<string, unknown>>
}
type AnyCommand = CommissionCommand | SessionCommand | SittingCommand | ConsultationCommand | DecisionCommand

export interface CommissionWish {
  readonly rehearsal?: boolean
  /** Absent: the edition of three stages. */
  readonly rules?: Procedure
  readonly founding?: Partial<CommissionFounding>
}

/** Founds a commission that holds short sessions, with its people at hand. */
export async function commissionAtWork(
  house: House,
  { rehearsal = true, rules = procedure('three-stages'), founding = {} }: CommissionWish = {},
): Promise<CommissionAtWork> {
  const { hash } = editionOf(rules)
  const small = { ...smallCommission(rehearsal, { id: rules.id, hash }), ...founding }
  const commission = new CommissionAtWork(house, small.id)
  await commission.found(people.administrator, small, rules)
  return commission
}

export class CommissionAtWork {
  readonly self: StreamRef
  constructor(
    private readonly house: House,
    readonly id: string,
  ) {
    this.self = { kind: 'commission', id }
  }

  act(stream: StreamRef, actor: PersonInOffice, command: AnyCommand, key?: string): Promise<Answer> {
    const named = key === undefined ? {} : { key }
    return this.house.store.door.knock({ actor, stream, commission: this.id, command, ...named })
  }

  found(actor: PersonInOffice, founding: CommissionFounding, rules: Procedure): Promise<Answer> {
    const command = { type: 'FoundCommission', founding }
    return this.house.store.door.knock({ actor, stream: this.self, commission: this.id, command, rules })
  }

  /** Convenes a session that opens at ten of that day, and waits until it stands. */
  async convene(on: string): Promise<StreamRef> {
    const convening = { type: 'ConveneSession', opening: { kind: 'firm', on, time: '10:00' }, place: {} } as const
    const { events } = await this.act(this.self, people.commissionSecretary, convening)
    const { founding } = events[0] as unknown as { founding: { id: string } }
    const session: StreamRef = { kind: 'session', id: founding.id }
    await until('the session stands', () => this.house.store.door.look(session))
    return session
  }

  async move(session: StreamRef, on: string): Promise<void> {
    const opening = { kind: 'firm', on, time: '10:00' } as const
    const moving = { type: 'MoveSession', opening, authority: 'The heads agreed', reason: { text: 'The hall' } }
    await this.act(session, people.commissionSecretary, moving as unknown as SessionCommand)
  }

  async handIn(session: StreamRef, ...parts: Part[]): Promise<void> {
    for (const part of parts)
      await this.act(session, people.secretaryOf(part), { type: 'AnswerCall', stage: 'proposals', none: true })
  }

  /** A part proposes an item, which is its answer to the call, and the secretariat accepts it. */
  async propose(session: StreamRef, part: Part, subject?: string): Promise<void> {
    const about = subject === undefined ? {} : { subject }
    const proposing = { type: 'SubmitProposal', title: { en: `Proposed by ${part}` }, ...about } as const
    const { events } = await this.act(session, people.secretaryOf(part), proposing)
    const { proposal } = events[0] as unknown as { proposal: string }
    await this.act(session, people.commissionSecretary, { type: 'AcceptProposal', proposal })
  }

  async table(session: StreamRef): Promise<void> {
    await this.act(session, people.commissionSecretary, { type: 'ComposeEdition' })
    await this.act(session, people.chair, { type: 'ApproveAgenda', edition: 1 })
  }

  /** Opens and closes the sitting of a session that has come to its hour. */
  async sit(session: StreamRef): Promise<void> {
    const opened = (await this.journal(session)).find(({ event }) => event['sitting'] !== undefined)
    const sitting: StreamRef = { kind: 'sitting', id: opened?.event['sitting'] as string }
    await until('the sitting is summoned', () => this.house.store.door.look(sitting))
    await this.act(sitting, people.chair, { type: 'OpenSitting', presiding: people.chair.office })
    await this.act(sitting, people.chair, { type: 'CloseSitting' })
  }

  readonly isQuiet = async (): Promise<boolean> => {
    const now = await this.house.store.clock.now(this.id)
    return this.house.engine.outbox.isQuiet(this.id, { now })
  }
  quiet(): Promise<boolean> {
    return until('quiet', this.isQuiet)
  }

  /** Lets the clock of the rehearsal go to an instant, without waiting until it is there. */
  async setTarget(target: string): Promise<void> {
    await this.act(this.self, people.commissionSecretary, { type: 'AdvanceClock', target: Date.parse(target) })
  }
  async advance(target: string): Promise<void> {
    await this.setTarget(target)
    await this.arrived()
  }
  /** Time has come to where it was to go, nothing is due, and all that follows has happened. */
  arrived(limit?: number): Promise<boolean> {
    const isThere = async () => {
      const seen = await this.house.store.clock.watch(this.id)
      return seen?.advancing === false && (await this.house.engine.outbox.isQuiet(this.id, seen))
    }
    return until('the clock has arrived', isThere, limit)
  }

  /** The journal of one stream or of all, as it is written. */
  journal(stream?: StreamRef): Promise<Entry[]> {
    return this.house.sql(
      `select stream, type, payload::jsonb->'event' as event from journal
        where circle = $1 and ($2::uuid is null or stream = $2) order by seq`,
      [this.id, stream?.id ?? null],
    )
  }
}
