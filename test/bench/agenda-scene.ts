import { bringHttp } from '../support/http-commission.js'
import { agendaSession, officer, retitlingOf } from './agenda-session.js'
import { type Answer, Connection, requestOf } from './connection.js'
import { cpuOf } from './cpu-of-processes.js'
import { serve, type Served } from './served.js'

/** Who reads: of several bodies and roles, each with a credential of their own, over a connection of their own. */
const readers = [
  ...['alder', 'birch', 'cedar', 'elm', 'fir', 'maple'].map((part) => `${part}.secretary`),
  ...['plenary.chair', 'secretariat.commissionSecretary'],
]

type Step = () => Promise<Answer>

/** A session with 50 items and a document for each, our API as a process of its own, and the reference beside it. */
export interface AgendaScene {
  /** Over eight connections, each to be asked by itself. */
  ours(headers?: Record<string, string>): Promise<Step[]>
  theirs(path: string, headers?: Record<string, string>): Promise<Step[]>
  /** The reference is given bytes to serve. */
  lend(body: Buffer): Promise<void>
  /** Microseconds of both and of the database so far. */
  cpu(): Promise<number>
  /** Another process than the one that is asked changes the title of the first item; answers the title. */
  retitle(): Promise<string>
}

export async function withAgenda<T>(work: (scene: AgendaScene) => Promise<T>): Promise<T> {
  const http = await bringHttp()
  const served: Served[] = []
  const open: Connection[] = []
  try {
    const { session, tokens, act } = await agendaSession(http)
    const { url } = http.stores
    const env = { PLENARY_API_DATABASE_URL: url, PLENARY_ENTRANCE_DATABASE_URL: url, DATABASE_URL: url }
    const api = await serve({ entry: 'apps/api/src/main.ts', path: '/health/live', env })
    served.push(api)
    const reference = await serve({ entry: 'test/bench/reference/bare-fastify.ts', path: '/', env })
    served.push(reference)
    const asking = askingBy(open)
    const bearer = (office: string) => ({ authorization: `Bearer ${tokens[office] ?? ''}` })
    const path = `/api/v1/sessions/${session}/agenda`
    return await work({
      ours: (headers = {}) =>
        asking(
          api,
          readers.map((reader) => requestOf(path, { ...headers, ...bearer(reader) })),
        ),
      theirs: (to, headers = {}) =>
        asking(
          reference,
          readers.map(() => requestOf(`${to}/${session}`, headers)),
        ),
      async lend(body) {
        const [tell] = await asking(reference, [requestOf('/bytes', {}, body.toString())])
        await tell?.()
      },
      cpu: () => cpuOf(http.stores, [api.pid, reference.pid]),
      retitle: retitlingOf(session, act, (await http.ask(path, { as: tokens[officer]! })).json.items[0]),
    })
  } finally {
    for (const connection of open) connection.close()
    for (const one of served) await one.stop()
    await http.stop()
  }
}

/** The steps keep their connections, which are closed with all that were opened. */
const askingBy =
  (open: Connection[]) =>
  (to: Served, requests: readonly string[]): Promise<Step[]> =>
    Promise.all(
      requests.map(async (request) => {
        const connection = await Connection.to(to.port)
        open.push(connection)
        return stepOf(connection, request)
      }),
    )

const stepOf =
  (connection: Connection, request: string): Step =>
  async () => {
    const answer = await connection.ask(request)
    if (answer.status !== 200 && answer.status !== 304) throw new Error(answer.body.toString())
    return answer
  }
