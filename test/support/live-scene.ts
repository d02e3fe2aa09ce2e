import type { StreamRef } from '@plenary/domain'
import { deliver, found, foundingOf, type Http } from './http-commission.js'
import { Listener } from './listener.js'

const opening = { kind: 'month', month: '2029-01' }

/** A commission with a session in preparation and a desk for each part, served at an address. */
export async function liveScene(http: Http, founding = foundingOf()) {
  const { id, tokens } = await found(http, founding)
  const convening = { as: tokens['plenary.chair']!, body: { opening, place: {} } }
  const convened = await http.ask(`commissions/${id}/sessions`, convening)
  const session = String(convened.headers.location).split('/').at(-1)!
  await deliver(http)
  await http.api.listen(0, '127.0.0.1')
  const address = `${(await http.api.getUrl()).replace('[::1]', '127.0.0.1')}/api/v1/events`
  const listeners: Listener[] = []
  const listenWith = async (headers: Record<string, string>) => {
    const listener = await Listener.at(address, headers)
    listeners.push(listener)
    return listener
  }
  const listen = (as: string, headers: Record<string, string> = {}) =>
    listenWith({ authorization: `Bearer ${as}`, ...headers })
  let titles = 0
  return {
    ...{ http, id, tokens, session, address, listeners, listen, listenWith },
    /** Somebody of this office, who is told already. */
    async listening(office: string, headers: Record<string, string> = {}): Promise<Listener> {
      const listener = await listen(tokens[office]!, headers)
      await listener.heard(1)
      return listener
    },
    /** An act that everybody may know of: one entry in the journal of the commission. */
    async act(): Promise<void> {
      const about = { title: { en: `T${String(++titles)}` }, body: 'superior-council', source: 'S', mark: 'A' }
      const body = { type: 'RegisterInstruction', ...about }
      const told = await http.ask(`commissions/${id}/commands`, {
        as: tokens['secretariat.commissionSecretary']!,
        body,
      })
      if (told.status !== 200) throw new Error(told.text)
    },
    deskOf: async (part: string) =>
      (await http.ask(`sessions/${session}`, { as: tokens[`${part}.head`]! })).json.desk as string,
    hangUp: () => {
      for (const listener of listeners.splice(0)) listener.hangUp()
    },
  }
}
export type LiveScene = Awaited<ReturnType<typeof liveScene>>

let notes = 1_000
/** A change at a desk, of which nobody else is to learn: it is told once more when its session opens. */
export async function changeDesk({ engine }: Http, desk: string): Promise<void> {
  const stream: StreamRef = { kind: 'desk', id: desk }
  const state = (await engine.door.look(stream)) && (await engine.reads.state(stream))?.state
  const { commission, session, part, ordinal } = state as unknown as Record<string, string>
  const told = { from: session, fromVersion: ++notes }
  const command = { type: 'NoteSession', commission, session, part, ordinal, opening, ...told }
  await engine.door.knock({ actor: { kind: 'engine' }, stream, command })
}
