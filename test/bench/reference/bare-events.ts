import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'

/** The least that tells many of a change: Node's own server, and a loop over who is there. */
export class BareEvents {
  private readonly answers = new Set<ServerResponse>()
  private readonly server: Server
  private seq = 0

  constructor() {
    this.server = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': \n\n')
      this.answers.add(answer)
      answer.on('close', () => this.answers.delete(answer))
    })
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/events`
  }

  tell(kind: string, id: string): void {
    const frame = `event: changed\nid: ${String(++this.seq)}\ndata: ${JSON.stringify({ kind, id })}\n\n`
    for (const answer of this.answers) answer.write(frame)
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
