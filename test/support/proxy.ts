import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What passes between a store and PostgreSQL. */
class Line {
  trips = 0
  /** So many answers of the server still get through. */
  heard = Infinity
  readonly #sockets = new Set<Socket>()

  constructor(private readonly target: URL) {}

  join(client: Socket): void {
    const upstream = connect(Number(this.target.port), this.target.hostname)
    let answered = true
    for (const socket of [client, upstream]) {
      this.#sockets.add(socket.setNoDelay(true))
      socket.on('error', () => undefined)
    }
    client.on('data', (sent) => {
      if (answered) this.trips += 1
      answered = false
      upstream.write(sent)
    })
    upstream.on('data', (said) => {
      if (!answered) this.heard -= 1
      answered = true
      if (this.heard >= 0) client.write(said)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}

/**
 * Stands between a store and PostgreSQL. Counts round trips on the socket: a trip begins with what the client sends
 * after the server has answered. Can keep the server's answers to itself.
 */
export async function proxyTo(url: string) {
  const line = new Line(new URL(url))
  const server = createServer((client) => {
    line.join(client)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const through = new URL(url)
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    /** How many trips the work took. */
    async count(work: () => Promise<unknown>): Promise<number> {
      line.trips = 0
      await work()
      return line.trips
    },
    /** After so many answers the server still hears and its answers get lost. */
    swallowAnswers(after: number) {
      line.heard = after
    },
    stop() {
      line.cut()
      server.close()
    },
  }
}
