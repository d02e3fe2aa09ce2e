import {
  type Deadline,
  type Others,
  type Session,
  type SessionRow,
  streamOfDuty,
  type StreamRef,
} from '@plenary/domain'
import type { Statement } from '../database/database.js'
import { find } from '../door/look.js'
import type { Room } from '../door/room.js'
import type { State } from '../door/words.js'
import { type Changed, withChanges } from '../journal/changes.js'

/** A duty as lists show it. */
export interface DutyRow {
  readonly stream: string
  readonly kind: StreamRef['kind']
  readonly key: string
  readonly commission: string
  readonly act: string
  readonly stage: string | null
  readonly body: string
  readonly role: string
  readonly subject: string | null
  readonly since: number
  readonly deadline: Deadline | null
  readonly state: 'open' | 'done' | 'missed'
  readonly doneAt: number | null
}
export interface JournalRow {
  readonly seq: number
  readonly at: number
  readonly stream: string
  readonly kind: StreamRef['kind']
  readonly version: number
  readonly type: string
  readonly payload: string
  readonly hash: Buffer
}

const dutiesOfHolder: Statement = {
  name: 'duties_of_holder',
  text: `select stream, kind, key, commission, act, stage, body, role, subject, since, deadline, state, done_at as "doneAt"
    from duty where commission = $1 and body = $2 and role = any($3) and state = 'open'
    order by due_to nulls last, stream, key`,
}
const sessionsOfCommission: Statement = {
  name: 'sessions_of_commission',
  text: `select id, commission, ordinal, form, status, opening, opens_from as "opensFrom", opens_to as "opensTo", place
    from session where commission = $1 order by ordinal, id`,
}
const journalPage: Statement = {
  name: 'journal_page',
  text: `select seq, at, stream, kind, version, type, payload, hash
    from journal where circle = $1 and seq > $2 order by seq limit $3`,
}

interface OfKind<S> {
  readonly kind: StreamRef['kind']
  evolve(state: S | null, event: never): S
}

/** The hot reads, as statements that the server has planned. */
export class Reads {
  constructor(private readonly room: Room) {}

  /** Version and state of a stream, null where there is none. The state is shared: nobody may change it. */
  async state(stream: StreamRef): Promise<{ version: number; state: State } | null> {
    const seen = await find(this.room, stream)
    return seen?.state ? { version: seen.version, state: seen.state } : null
  }

  /** The same with its type: `stateOf(sessionAggregate, id)`. */
  stateOf<S extends State>({ kind }: OfKind<S>, id: string): Promise<{ version: number; state: S } | null> {
    return this.state({ kind, id }) as Promise<{ version: number; state: S } | null>
  }

  /** The duties that stand in a stream beside a session, where the name of a duty begins with that stream. */
  async dutiesBeside(session: Session, duty: string): Promise<Others | undefined> {
    const stream = streamOfDuty(session, duty)
    const found = stream && (await this.state(stream))
    const aggregate = stream && this.room.aggregates[stream.kind]
    if (!found || !aggregate) return undefined
    const { reminded } = found.state as unknown as Others
    return { stream: stream.id, duties: aggregate.duties(found.state, null), reminded }
  }

  /** What somebody owes, most pressing first: an inbox. */
  duties(commission: string, body: string, roles: readonly string[]): Promise<DutyRow[]> {
    return this.room.database.all(dutiesOfHolder, [commission, body, roles])
  }

  sessions(commission: string): Promise<SessionRow[]> {
    return this.room.database.all(sessionsOfCommission, [commission])
  }

  /** Entries of a circle's journal after one of them, each with what it changed; `circle` of the commission is the commission's id. */
  async journal(circle: string, after = 0, limit = 50): Promise<(JournalRow & Changed)[]> {
    const { database, aggregates } = this.room
    return withChanges(database, aggregates, await database.all<JournalRow>(journalPage, [circle, after, limit]))
  }
}
