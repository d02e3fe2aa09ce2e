import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApi, type ApiOptions } from '@plenary/api'
import { almanacOf } from '@plenary/calendar'
import { calendars, training } from '@plenary/data'
import { aggregates } from '@plenary/domain'
import { installation, type Role, type Store } from '@plenary/store'
import { holdAgainst } from './documented.js'
import { bringStores, type Stores } from './tally-store.js'

/** Preparation of the training commission's first session is under way on this day. */
export const start = Date.UTC(2027, 7, 2, 6)

interface Ask {
  readonly method?: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS'
  readonly as?: string
  readonly body?: unknown
  readonly key?: string | null
  readonly headers?: Record<string, string>
}
export interface Told {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what came over the wire
  readonly json: any
}
export type Http = Awaited<ReturnType<typeof bringHttp>>

/** The API on a database of its own, there in a role of its own. Every answer is held against the description that the API gives of itself. */
export async function bringHttp(options: Omit<ApiOptions, 'now'> = {}, role: Role = 'api') {
  const stores = await bringStores()
  const clock = { now: start }
  const real = { aggregates, almanac: almanacOf(calendars), now: () => clock.now }
  const store = stores.open(role, real)
  const owner = stores.open('owner', real)
  const engine = stores.open('engine', real)
  const api = await createApi(store, { ...options, now: () => clock.now })
  const description = await api.inject({ url: '/api/v1/openapi.json' })
  const faultOf = holdAgainst(JSON.parse(description.body))
  const tellTime = clockOfDatabase(stores)
  const ask = async (path: string, wish: Ask = {}): Promise<Told> => {
    await tellTime(clock.now)
    const request = requestOf(path, wish)
    const { status, headers, text } = await answerTo(api, request)
    const type = headers['content-type'] ?? ''
    const json: unknown = type.includes('json') && text !== '' ? JSON.parse(text) : null
    const fault = request.method === 'HEAD' ? undefined : faultOf({ ...request, status, type, json })
    if (fault !== undefined) throw new Error(`${request.method} ${request.url} ${status}: ${fault}\n${text}`)
    return { status, headers, text, json }
  }
  return {
    ...{ stores, store, owner, engine, api, clock, ask },
    administrator: await tokenFor(owner, 'operator', installation),
    stop: async () => {
      await api.close()
      await stores.stop()
    },
  }
}

/** Of events, which do not end by themselves, what comes first. */
async function answerTo(api: NestFastifyApplication, request: ReturnType<typeof requestOf>) {
  const answer = await api.inject({ ...request, payloadAsStream: true })
  const { statusCode: status, headers } = answer
  const isLive = headers['content-type'] === 'text/event-stream' && request.method === 'GET'
  if (!isLive) return { status, headers, text: await textOf(answer.stream()) }
  const stream = answer.stream()
  const [chunk] = (await once(stream, 'data')) as [Buffer]
  stream.destroy()
  return { status, headers, text: chunk.toString() }
}

/** The database goes by a clock of its own, which has to show the same as the server's. */
function clockOfDatabase({ sql }: Pick<Stores, 'sql'>) {
  let shows = NaN
  let told: Promise<unknown> = Promise.resolve()
  return (now: number): Promise<unknown> => {
    if (now === shows) return told
    shows = now
    const showing = `create or replace function server_now() returns bigint language sql stable as 'select ${String(now)}::bigint'`
    return (told = told.then(() => sql(showing)))
  }
}

function requestOf(path: string, { method, as, body, key, headers = {} }: Ask) {
  const verb = method ?? (body === undefined ? 'GET' : 'POST')
  const isKeyed = verb === 'POST' && key !== null
  return {
    method: verb,
    url: path.startsWith('/') ? path : `/api/v1/${path}`,
    headers: {
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...(isKeyed && { 'idempotency-key': key ?? randomUUID() }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  }
}

export async function tokenFor(store: Store, person: string, commission: string, office?: string): Promise<string> {
  const account = await store.accounts.open({ person, commission })
  return store.accounts.issueToken(account, office === undefined ? {} : { office })
}

/** What a commission is founded with over HTTP: the training commission, under an id of its own. */
export function foundingOf() {
  const { established: _, task: __, languages: ___, facts: ____, ...members } = training
  return { ...members, id: randomUUID(), rehearsal: true, procedure: training.procedure as string | object }
}

/** Founds a commission over HTTP; answers its id and a token for each office held, by the id of the office. */
export async function found({ ask, owner, administrator }: Http, founding = foundingOf()) {
  const told = await ask('commissions', { as: administrator, body: founding })
  if (told.status !== 201) throw new Error(told.text)
  const tokens: Record<string, string> = {}
  for (const { office, person } of founding.terms) tokens[office] = await tokenFor(owner, person, founding.id, office)
  return { id: founding.id, tokens }
}

/** What one stream tells another, without a worker: until nothing is left. Nudges are for conductors; here are none. */
export async function deliver({ engine }: Http): Promise<void> {
  for (;;) {
    const { delivered } = await engine.outbox.take(100, async (sending) => {
      if (sending.what === 'tell') await engine.outbox.deliverTell(sending)
    })
    if (delivered === 0) return
  }
}
