import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * Stands between a process and its database. Once armed with a word, the connection that sends this word gets no more
 * answers: what it asked for is done, and it never learns of it.
 */
export async function withholdingProxy(databaseUrl: string) {
  const behind = new URL(databaseUrl)
  const words = new Set<string>()
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(Number(behind.port), behind.hostname)
    join(client, database, words)
    sockets.add(client).add(database)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    withholdFrom: (word: string) => words.add(word),
    /** Words that nobody has sent yet. */
    awaited: () => [...words],
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function join(client: Socket, database: Socket, words: Set<string>): void {
  let withheld = false
  client.on('data', (sent) => {
    const text = sent.toString('latin1')
    const word = [...words].find((one) => text.includes(one))
    withheld ||= word !== undefined && words.delete(word)
    database.write(sent)
  })
  database.on('data', (answer) => withheld || client.write(answer))
  for (const socket of [client, database]) {
    socket.on('error', () => undefined)
    socket.on('close', () => {
      client.destroy()
      database.destroy()
    })
  }
}
