import { randomUUID } from 'node:crypto'
import { procedure, training } from '@plenary/data'
import type { PersonInOffice, Role, StreamRef } from '@plenary/domain'
import type { Preview } from '@plenary/store'
import { commissionAtWork, type CommissionAtWork } from './commission-at-work.js'
import type { House } from './house.js'
import { people } from './small-commission.js'
import { until } from './until.js'

const { procedure: _, established: __, task: ___, languages: ____, facts: _____, ...founding } = training
const secretaryOf = (part: string): PersonInOffice => ({ ...people.secretaryOf('alder'), body: part, office: part })

/** Session II of the training commission on the real engine: from its convening on, with nobody but those who act here. */
export class TrainingSession {
  constructor(
    private readonly house: House,
    readonly commission: CommissionAtWork,
    readonly session: StreamRef,
  ) {}

  /** Acts of the secretary of the commission: on the session, or on the commission itself. */
  act(command: object, stream: StreamRef = this.session): Promise<unknown> {
    return this.commission.act(stream, people.commissionSecretary, command as never)
  }
  preview(command: object) {
    const { session: stream, commission } = this
    const actor = people.commissionSecretary
    return this.house.store.door.preview({ actor, stream, commission: commission.id, command: command as never })
  }

  /** Alder proposes an item, which is included, and drafts the one document of this session. */
  async propose(): Promise<void> {
    await this.commission.propose(this.session, 'alder', 'enterprises')
  }
  async draft(): Promise<void> {
    const [item] = (await this.commission.journal(this.session)).flatMap(({ type, event }) =>
      type === 'ItemIncluded' && event['origin'] === 'proposal' ? [event['item'] as string] : [],
    )
    const document: StreamRef = { kind: 'document', id: randomUUID() }
    const about = { commission: this.commission.id, session: this.session.id, item, class: 'draftDecision' }
    const alder = secretaryOf('alder')
    const by = (command: object) => this.commission.act(document, alder, command as never)
    await by({ type: 'RegisterDocument', ...about, title: { en: 'Draft decision' } })
    await by({ type: 'AddVersion', sha256: '0'.repeat(64), bytes: 40_000, language: 'ru' })
  }

  /** What the holders of a role were reminded of: `first-tour birch L0 2028-03-16 for 2028-03-23`. */
  async sent(role: Role): Promise<string[]> {
    const rows = await this.house.sql<{ line: string }>(reminders, [this.commission.id, role])
    return rows.map(({ line }) => line)
  }
}

/** Of a dry run, what becomes of one kind of date of these stages: `first-tour 2028-03-23 → 2028-04-04`. */
export function dates({ effect }: Preview, moment: 'opens' | 'due' | 'closes', ...stages: string[]): string[] {
  const day = (span: { from: number } | null) => (span ? new Date(span.from).toISOString().slice(0, 10) : '—')
  return (effect?.dates ?? [])
    .filter((date) => date.moment === moment && stages.includes(date.stage))
    .map(({ stage, body, was, is }) => [stage, body, day(was), '→', day(is)].filter((word) => word).join(' '))
    .sort()
}

// Counted over the payloads of the journal: nothing of the product has a part in it.
const reminders = `
  with entry as (select stream, payload::jsonb -> 'event' as event, type from journal where circle = $1),
  question as (select stream, event -> 'question' ->> 'stage' as stage from entry where type = 'ConsultationOpened')
  select concat_ws(' ', coalesce(q.stage, split_part(event ->> 'duty', '/', 1)), event -> 'holder' ->> 'body',
      event ->> 'level', to_char(to_timestamp((event ->> 'at')::bigint / 1000) at time zone 'Europe/Moscow', 'YYYY-MM-DD'),
      'for', to_char(to_timestamp((event ->> 'due')::bigint / 1000) at time zone 'Europe/Moscow', 'YYYY-MM-DD')) as line
  from entry e left join question q using (stream)
  where type = 'DutyReminded' and event -> 'holder' ->> 'role' = $2
  order by 1`

/** The commission is founded with session I held on 21 October 2027, and convenes II for 27 April 2028 at ten. */
export async function trainingSession(house: House): Promise<TrainingSession> {
  const held = { ordinal: 1, heldOn: '2027-10-21', place: { country: 'Alder' }, mark: 'A' } as const
  const about = { ...founding, id: randomUUID(), pastSessions: [held] }
  const commission = await commissionAtWork(house, { rules: procedure('icmec'), founding: about })
  const convening = {
    type: 'ConveneSession',
    opening: { kind: 'firm', on: '2028-04-27', time: '10:00' },
    place: { country: 'Elm', city: 'Elmstead' },
    host: 'elm',
  } as const
  const { events } = await commission.act(commission.self, people.commissionSecretary, convening)
  const { founding: found } = events[0] as unknown as { founding: { id: string } }
  const session: StreamRef = { kind: 'session', id: found.id }
  await until('the session stands', () => house.store.door.look(session))
  return new TrainingSession(house, commission, session)
}
