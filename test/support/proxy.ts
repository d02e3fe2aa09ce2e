import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * Stands between a store and PostgreSQL. Counts round trips on the socket: a trip begins with what the client sends
 * after the server has answered. Can keep the server's answers to itself.
 */
export async function proxyTo(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let trips = 0
  let deaf = false
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    let answered = true
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay(true))
      socket.on('error', () => undefined)
    }
    client.on('data', (sent) => {
      if (answered) trips += 1
      answered = false
      upstream.write(sent)
    })
    upstream.on('data', (said) => {
      answered = true
      if (!deaf) client.write(said)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const through = new URL(url)
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    /** How many trips the work took. */
    async count(work: () => Promise<unknown>): Promise<number> {
      trips = 0
      await work()
      return trips
    },
    /** From now on the server hears and its answers get lost. */
    swallowAnswers() {
      deaf = true
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
