import { createApi } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import { aggregates, type Instant, Refusal, sealed } from '@plenary/domain'
import { installation, openStore, tokenHash, type Answer, type Role } from '@plenary/store'
import pg from 'pg'
import { v5 } from 'uuid'
import { Listener } from '../support/listener.js'
import type { Deed } from '../support/world-words.js'
import type { History } from './history.js'
import { Seeded } from './seeded.js'

/** What is asked over HTTP, of both twins in the same words. */
export interface Request {
  /** An office, or who else there is. */
  readonly as: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}
/** All of an answer but the hour at which it was sent. */
export interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

export const administrator = 'administrator of the installation'
/** Who shows nothing. */
export const nobody = 'nobody'
/** A credential is the same in both twins: it says whose it is. */
const tokenOf = (commission: string, as: string): string => v5(as, as === administrator ? installation : commission)

/** A database with the API on it; ids, salts and clocks are told to it. */
export class Twin {
  private shows = NaN
  private told = Promise.resolve()

  private constructor(
    private readonly pool: pg.Pool,
    private readonly parts: Parts,
    private readonly clock: { now: Instant },
    private readonly random: Seeded,
    private readonly address: string,
  ) {}

  /** On a migrated database of its own. */
  static async bring(url: string): Promise<Twin> {
    const [clock, random] = [{ now: 0 }, new Seeded()]
    const now = () => clock.now
    const real = { url, aggregates, almanac: almanacOf(calendars), connections: 8, now, random: random.bytes }
    const open = (role: Role) => openStore({ ...real, role, entranceUrl: url })
    const [store, people, engine] = [open('api'), open('owner'), open('engine')]
    const api = await createApi(store, { now })
    await api.listen(0, '127.0.0.1')
    const address = await api.getUrl()
    const pool = new pg.Pool({ connectionString: url, max: 2 })
    pool.on('error', () => undefined)
    const twin = new Twin(pool, { store, people, engine, api }, clock, random, address)
    await twin.account(installation, 'operator', [administrator])
    return twin
  }

  sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await this.pool.query<T>(text, values)).rows

  at(now: Instant): void {
    this.clock.now = now
  }

  /** The database goes by a clock of its own, which has to show the same when people ask. */
  private async tellTime(): Promise<void> {
    const { now } = this.clock
    if (this.shows === now) return this.told
    this.shows = now
    const showing = `create or replace function server_now() returns bigint language sql stable as 'select ${String(now)}::bigint'`
    this.told = this.sql(showing).then(() => undefined)
    return this.told
  }

  /** A person's account, with a token for each office. */
  async account(commission: string, person: string, offices: readonly string[]): Promise<void> {
    const account = v5(person, commission)
    await this.sql('insert into account (id, person, commission) values ($1, $2, $3)', [account, person, commission])
    for (const office of offices)
      await this.sql('insert into token (hash, account, office) values ($1, $2, $3)', [
        tokenHash(tokenOf(commission, office)),
        account,
        office === administrator ? null : office,
      ])
  }

  /** The same act at the door, when it happened; or the code by which it is refused, since what was submitted came between. */
  does({ actor, ref, command, at }: Deed, key: string, history: History): Promise<Answer | string> {
    const { commission, rules, revised } = history
    const { door } = actor.kind === 'person' ? this.parts.people : this.parts.engine
    const part = ref.kind === 'desk' ? { part: String(command.part) } : {}
    const brought = { FoundCommission: { rules }, ProposeEdition: { rules: revised } }[command.type]
    const told = { actor, stream: ref, commission, command: withTexts(command) as typeof command, receivedAt: at }
    const knock = { ...told, ...part, ...brought, ...(actor.kind === 'person' && { key }) }
    return this.random.by(`${commission} ${key}`, () => door.knock(knock).catch(codeOf))
  }

  /** What was told has arrived already, and who was called has come: the history tells it by itself. */
  async settle(): Promise<void> {
    await this.sql('delete from outbox')
    await this.sql('update stream set calls_since = null where calls')
  }

  /** `name`: by which the request draws what is random in it. */
  async ask({ as, method, path, headers, body }: Request, commission: string, name: string): Promise<Seen> {
    await this.tellTime()
    const authorization = as === nobody ? {} : { authorization: `Bearer ${tokenOf(commission, as)}` }
    const sent = {
      method,
      url: path,
      headers: {
        'x-request-id': 'twin',
        ...authorization,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { payload: JSON.stringify(body) }),
    }
    const answer = await this.random.by(`${commission} ${name}`, async () => this.parts.api.inject(sent))
    const { date: _, ...rest } = answer.headers
    return { status: answer.statusCode, headers: rest, body: answer.body }
  }

  /** Events over a connection of their own. */
  async listen(as: string, commission: string, headers: Readonly<Record<string, string>>): Promise<Listener> {
    await this.tellTime()
    const authorization = `Bearer ${tokenOf(commission, as)}`
    return Listener.at(`${this.address}/api/v1/events`, { 'x-request-id': 'twin', authorization, ...headers })
  }

  async stop(): Promise<void> {
    const { api, store, people, engine } = this.parts
    await api.close()
    for (const one of [store, people, engine]) await one.close()
    await this.pool.end()
  }
}

type Store = ReturnType<typeof openStore>
interface Parts {
  readonly store: Store
  readonly people: Store
  readonly engine: Store
  readonly api: Awaited<ReturnType<typeof createApi>>
}

/** @throws what is no refusal. */
function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code
  throw error
}

/** What the world holds for a text that somebody wrote becomes one; an act of chance brings every field that there is. */
function withTexts(value: unknown, as?: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => withTexts(one))
  if ('content' in value && 'hash' in value && !('type' in value))
    return as === 'sealed' ? sealed({ en: 'What somebody wrote' }) : { text: 'What somebody wrote' }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, name)]))
}
