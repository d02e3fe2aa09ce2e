import type { CommissionRow, Title } from '@plenary/domain'
import type { Database, Statement } from '../database/database.js'
import { readTexts } from '../door/texts.js'

/** A decision as the register lists it. */
export interface RegisterRow {
  readonly id: string
  readonly session: string
  readonly item: string
  readonly number: string
  readonly title: Title
  readonly adoptedAt: number
  readonly status: string
}
export interface FollowUpRow {
  readonly decision: string
  readonly number: string
  readonly clause: string
  readonly session: string
  readonly adoptedAt: number
  readonly state: string
  readonly control: string
  readonly carried: number
  readonly dueAt: number | null
  readonly assigned: readonly { readonly body: string; readonly reports: number; readonly reportedAt: number | null }[]
}
export interface NoticeRow {
  readonly stream: string
  readonly key: string
  readonly kind: string
  readonly body: string
  readonly role: string | null
  readonly at: number
  readonly subject: string | null
  readonly level: string | null
}
/** What a card stands for, to whom the document is open. */
export interface OpenDocument {
  readonly document: string
  readonly title: Title
  /** Its title as it was sealed; null: it was not, or it was erased. */
  readonly sealed: string | null
}
/** A page begins after this entry, by what the list is ordered by; both parts together name one entry. */
export type After = readonly [number | string, string]

const commissions: Statement = {
  name: 'commissions_page',
  text: 'select id, name, rehearsal from commission where id > $1 order by id limit $2',
}
const register: Statement = {
  name: 'register_page',
  text: `select id, session, item, number, title, adopted_at as "adoptedAt", status from decision
    where commission = $1 and (adopted_at, id) > (to_timestamp($2::float8 / 1000), $3::uuid)
    order by adopted_at, id limit $4`,
}
const followUp: Statement = {
  name: 'follow_up_page',
  text: `select d.id as decision, d.number, c.id as clause, c.session, d.adopted_at as "adoptedAt", c.state, c.control,
      c.carried, c.due_at as "dueAt",
      coalesce((select json_agg(json_build_object('body', a.body, 'reports', a.reports, 'reportedAt',
          floor(extract(epoch from a.reported_at) * 1000)::bigint) order by a.body)
        from assignment a where a.decision = c.decision and a.clause = c.id), '[]') as assigned
    from decision d join clause c on c.decision = d.id
    where d.commission = $1 and (c.decision, c.id) > ($2::uuid, $3) order by c.decision, c.id limit $4`,
}
const notices: Statement = {
  name: 'notices_page',
  text: `select stream, key, kind, body, role, at, subject, level from notice
    where stream = any($1) and ($2::text is null or body = $2)
      and (at, stream || '/' || key) > (to_timestamp($3::float8 / 1000), $4)
    order by at, stream || '/' || key limit $5`,
}
const documents: Statement = {
  name: 'documents_by_card',
  text: `select d.card, d.id as document, d.title, convert_from(c.bytes, 'UTF8') as sealed
    from document d left join content c on c.id = d.sealed where d.card = any($1)`,
}
const heldNotices: Statement = {
  name: 'held_notices',
  text: 'select count(*) from held_notice where commission = $1',
}

const heldOf: Statement = { name: 'held_of', text: 'select key from held_notice where stream = $1' }

/** Lists by pages, each from after the last entry of the one before. */
export class Lists {
  constructor(private readonly database: Database) {}

  commissions(after: string, limit: number): Promise<Omit<CommissionRow, 'noticesHeldSince'>[]> {
    return this.database.all(commissions, [after, limit])
  }

  /** Decisions in the order in which they were adopted. */
  register(commission: string, after: After, limit: number): Promise<RegisterRow[]> {
    return this.database.all(register, [commission, ...after, limit])
  }

  /** Clauses of all decisions, with who is to report on them. */
  followUp(commission: string, after: After, limit: number): Promise<FollowUpRow[]> {
    return this.database.all(followUp, [commission, ...after, limit])
  }

  /** What was told because of these streams; with `body`, what was told to it alone. */
  notices(streams: readonly string[], body: string | null, after: After, limit: number): Promise<NoticeRow[]> {
    return this.database.all(notices, [streams, body, ...after, limit])
  }

  /** Of these documents, by the ids under which sessions know them, those that are open to who asks. */
  async documents(cards: readonly string[]): Promise<ReadonlyMap<string, OpenDocument>> {
    const rows = await this.database.all<OpenDocument & { card: string }>(documents, [cards])
    return new Map(rows.map(({ card, ...open }) => [card, open]))
  }

  /** How many wait to be released. */
  async heldNotices(commission: string): Promise<number> {
    return (await this.database.all<{ count: number }>(heldNotices, [commission]))[0]?.count ?? 0
  }

  /** Those of one stream, by key. */
  async heldOf(stream: string): Promise<ReadonlySet<string>> {
    return new Set((await this.database.all<{ key: string }>(heldOf, [stream])).map(({ key }) => key))
  }

  /** What persons wrote, by the ids under which a circle keeps it; what was erased is absent. */
  texts(circle: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return readTexts(this.database, circle, ids)
  }
}
