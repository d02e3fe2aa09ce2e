import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { MessageTypes } from './message-types.js'

/** Messages by which a client asks for an answer. */
const asking = ['S', 'Q']
/** Runs a prepared statement; what begins and ends a transaction is sent as text instead. */
const executing = 'E'
/** The server has answered all of one question. */
const answered = 'Z'

/** Stands between a client and PostgreSQL and counts how often one waits for the other. */
export class TripCounter {
  /** Questions sent together, without waiting for the first answer, are one trip. */
  trips = 0
  queries = 0
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.carry(client))
  }

  static async before(url: string): Promise<TripCounter> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new TripCounter(server, new URL(url))
  }

  /** The address of the database by way of the counter. */
  get url(): string {
    const url = new URL(this.target)
    url.hostname = '127.0.0.1'
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  async counted(work: () => Promise<unknown>): Promise<number> {
    const before = this.trips
    await work()
    return this.trips - before
  }

  close(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private carry(client: Socket): void {
    const database = connect({ host: this.target.hostname, port: Number(this.target.port), noDelay: true })
    client.setNoDelay(true)
    this.count(client, database)
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(from)
      from.on('error', () => to.destroy())
      from.pipe(to)
    }
  }

  private count(client: Socket, database: Socket): void {
    const questions = new MessageTypes(true)
    const answers = new MessageTypes(false)
    let open = 0
    client.on('data', (chunk: Buffer) => {
      const types = questions.read(chunk)
      this.queries += types.filter((type) => type === executing).length
      const asked = types.filter((type) => asking.includes(type)).length
      if (asked > 0 && open === 0) this.trips += 1
      open += asked
    })
    database.on('data', (chunk: Buffer) => {
      open = Math.max(open - answers.read(chunk).filter((type) => type === answered).length, 0)
    })
  }
}
